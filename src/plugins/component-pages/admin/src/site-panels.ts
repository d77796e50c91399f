import type { ComponentType } from 'react';

export interface SitePanelProps {
  readonly site: { readonly documentId: string; readonly path: string; readonly unit: { readonly documentId: string; readonly code: string; readonly name: string } };
}

export interface SitePanel {
  readonly key: string;
  /** Key of the heading, complete with its plugin. */
  readonly title: string;
  readonly Component: ComponentType<SitePanelProps>;
}

const panels: SitePanel[] = [];

/** Adds a part to the page of a site: plugins of upper floors show there what they know of the unit. */
export const registerSitePanel = (panel: SitePanel): void => void panels.push(panel);

export const sitePanels = (): readonly SitePanel[] => panels;
