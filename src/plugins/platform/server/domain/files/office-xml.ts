import { Parser } from 'htmlparser2';
import { demand } from './fault';

type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** UTF-8 without a document type: entities of its own would mean something else to the next reader. Throws a fault. */
export const plainXml = (xml: string, fault: string): string => {
  demand(!/<!DOCTYPE|<!ENTITY/i.test(xml) && !/^[^>]{0,200}encoding\s*=\s*["'](?!utf-8["'])/i.test(xml) && !xml.includes('\u0000'), fault);
  return xml;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The tags of a text of XML with their attributes, escapes resolved as office programs resolve them. */
const tagsOf = (xml: string): readonly Tag[] => {
  const tags: Tag[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push({ name: localName(name), attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value])) });
    },
  }, { xmlMode: true, decodeEntities: true });
  parser.end(xml);
  return tags;
};

/** Parts and their types, from `[Content_Types].xml`; a type for all of an extension has no name. */
export const contentTypes = (xml: string): readonly { readonly name: string; readonly type: string }[] =>
  tagsOf(xml).filter(({ name }) => name === 'Override' || name === 'Default')
    .map(({ attributes }) => ({ name: (attributes.PartName ?? '').replace(/^\//, ''), type: attributes.ContentType ?? '' }));

const LINK = /\/hyperlink$/;
/** A place on the web, a mailbox, a telephone, or a neighbour of the file; no share of a network and no file of a machine. */
const CLICKED = /^(?:https?:|mailto:|tel:)|^(?![a-z][a-z0-9+.-]*:|[\\/]{2})/i;

/**
 * What a document fetches from elsewhere when it is opened: templates, pictures, objects, tables of other files. Links
 * that a reader clicks are none, as long as they lead to the web or to a mailbox. Answers the first such type, or null.
 */
export const fetchesFrom = (relationships: string): string | null => {
  const found = tagsOf(relationships).find(({ name, attributes: { Type = '', Target = '', TargetMode = '' } }) =>
    name === 'Relationship' && (TargetMode.trim().toLowerCase() === 'external' ? !(LINK.test(Type) && CLICKED.test(Target.trim())) : /\/(?:attachedTemplate|oleObject|externalLink(?:Path)?|frame|subDocument)$/.test(Type)));
  return found ? (found.attributes.Type ?? '').split('/').pop() ?? '' : null;
};

/** Fields that fetch or start something: DDE, and pictures and texts of other places. */
export const startsFields = (xml: string): boolean => {
  let within = false;
  let instructions = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      within = localName(name) === 'instrText';
      if (localName(name) === 'fldSimple') instructions += ` ${Object.entries(attributes).find(([key]) => localName(key) === 'instr')?.[1] ?? ''} `;
      // A field may be written in pieces; where one ends and the next begins, its marks say.
      if (localName(name) === 'fldChar') instructions += '\n';
    },
    ontext: (text) => { if (within) instructions += text; },
    onclosetag: () => { within = false; },
  }, { xmlMode: true, decodeEntities: true });
  parser.end(xml);
  return /(?:^|\s)DDE(?:AUTO)?\s|\bINCLUDE(?:PICTURE|TEXT)\b\s*"?\s*(?:https?:|ftp:|file:|\\\\)/im.test(instructions);
};

/** Pictures, objects and scripts of an OpenDocument text that come from elsewhere. */
export const fetchesInOdf = (xml: string): boolean =>
  tagsOf(xml).some(({ name, attributes }) =>
    name === 'event-listener'
    || (['image', 'object', 'object-ole', 'plugin', 'applet', 'floating-frame', 'section-source', 'table-source', 'dde-source', 'dde-connection-decl'].includes(name)
      && (name.startsWith('dde') || /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\|\.\.\/\.\.)/i.test(attributes.href ?? ''))));
