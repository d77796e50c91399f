import { useStrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { isOwnFile } from '../../../../platform/contracts/rich-text';
import type { Picture } from './PictureDialog';

interface Asset {
  readonly url: string;
  readonly alternativeText?: string | null;
}

interface LibraryProps {
  readonly allowedTypes: readonly string[];
  readonly multiple: boolean;
  onClose(): void;
  onSelectAssets(assets: readonly Asset[]): void;
}

interface Props {
  onChosen(picture: Picture): void;
  onClose(): void;
}

/** The media library as a dialog: the files of one's unit, and uploading. */
export const PictureChooser = ({ onChosen, onClose }: Props) => {
  const components = useStrapiApp('PictureChooser', (state) => state.components) as Record<string, ComponentType<LibraryProps> | undefined>;
  const Library = components['media-library'];
  const choose = (assets: readonly Asset[]) => {
    const [asset] = assets;
    const src = asset ? new URL(asset.url, window.location.origin).pathname : '';
    if (asset && isOwnFile(src)) onChosen({ src, alt: asset.alternativeText ?? '', position: null });
    else onClose();
  };
  return Library ? <Library allowedTypes={['images']} multiple={false} onClose={onClose} onSelectAssets={choose} /> : null;
};
