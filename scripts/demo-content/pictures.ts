import type { Core } from '@strapi/strapi';
import { unitAt } from '../../src/plugins/units/server/public';
import { draw } from './drawings';
import type { Picture } from './items';
import type { DemoPerson } from './person';
import { raster } from './raster';

export interface StoredFile {
  readonly id: number;
  readonly url: string;
}

export interface Shelf {
  /** Uploads a file by the door that everybody uses; it then belongs to the unit. */
  put(person: DemoPerson, unit: string, name: string, type: string, bytes: Buffer, alternativeText: string | null): Promise<StoredFile>;
  /** Draws a picture and uploads it; the same picture of the same unit is uploaded once. */
  picture(person: DemoPerson, unit: string, picture: Picture): Promise<StoredFile>;
  /** Draws and uploads the pictures that a body names as `drawing:…`, and names the stored ones instead. */
  withPictures(person: DemoPerson, unit: string, html: string): Promise<string>;
}

const IMAGE = /<img src="drawing:([^"]+)" alt="([^"]*)">/g;

/** The pictures that a body of the demo's files names. */
export const picturesIn = (html: string): readonly Picture[] =>
  [...html.matchAll(IMAGE)].map(([, drawing = '', alt = '']) => ({ drawing: drawing.replaceAll('&amp;', '&'), alt }));

/** The files of the demo while it is loaded. */
export const openShelf = (strapi: Core.Strapi): Shelf => {
  const stored = new Map<string, Promise<StoredFile>>();

  const put: Shelf['put'] = async (person, unit, name, type, bytes, alternativeText) => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
    form.append('fileInfo', JSON.stringify({ name, alternativeText }));
    form.append('unitId', (await unitAt(strapi, unit))?.documentId ?? '');
    const [file] = await person.send<StoredFile[]>('POST', '/upload', form);
    if (!file) throw new Error(`Demo data: ${name} was not stored`);
    return file;
  };

  const picture: Shelf['picture'] = (person, unit, { drawing, alt }) => {
    const key = [unit, drawing, alt].join('\n');
    const known = stored.get(key)
      ?? raster(draw(drawing)).then((bytes) => put(person, unit, `${drawing.split('?')[0]}.jpg`, 'image/jpeg', bytes, alt));
    stored.set(key, known);
    return known;
  };

  return {
    put,
    picture,
    withPictures: async (person, unit, html) => {
      const urls = await Promise.all(picturesIn(html).map(async (one) => (await picture(person, unit, one)).url));
      let next = 0;
      return html.replace(IMAGE, (_all, _drawing, alt: string) => `<img src="${urls[next++]}" alt="${alt}" width="1200" height="675">`);
    },
  };
};
