import type { ComponentType } from 'react';
import { BoardPanel } from '../board/BoardPanel';
import { WaitingPanel } from '../board/WaitingPanel';
import { DiscrepanciesPanel } from '../discrepancies/DiscrepanciesPanel';
import { FiguresPanel } from '../figures/FiguresPanel';
import { ImportPanel } from '../imports/ImportPanel';
import { MinePanel } from '../mine/MinePanel';
import { DECIDE, ENTER, MAINTAIN } from '../permissions';
import { PlansPanel } from '../plans/PlansPanel';

interface Tab {
  readonly key: string;
  /** Shown to whoever holds one of these. */
  readonly permissions: readonly { readonly action: string }[];
  readonly Panel: ComponentType;
}

/** What stands side by side on the page of reporting; its words are `tab.KEY` and `subtitle.KEY`. */
export const TABS: readonly Tab[] = [
  { key: 'mine', permissions: ENTER, Panel: MinePanel },
  { key: 'waiting', permissions: DECIDE, Panel: WaitingPanel },
  { key: 'board', permissions: DECIDE, Panel: BoardPanel },
  { key: 'figures', permissions: [...DECIDE, ...MAINTAIN], Panel: FiguresPanel },
  { key: 'discrepancies', permissions: [...ENTER, ...DECIDE, ...MAINTAIN], Panel: DiscrepanciesPanel },
  { key: 'imports', permissions: [...ENTER, ...MAINTAIN], Panel: ImportPanel },
  { key: 'plans', permissions: MAINTAIN, Panel: PlansPanel },
];
