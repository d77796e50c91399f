import { bars } from './bars';
import type { Drawing } from './canvas';
import { columns } from './columns';
import { connections } from './connections';
import { documents } from './documents';
import { districts } from './districts';
import { forest } from './forest';
import { gate } from './gate';
import { hills } from './hills';
import { lake } from './lake';
import { market } from './market';
import { meeting } from './meeting';
import { road } from './road';
import { shares } from './shares';
import { shield } from './shield';
import { stages } from './stages';
import { stiltHouse } from './stilt-house';
import { terraces } from './terraces';
import { town } from './town';
import { week } from './week';

/** All drawings of the demo by the name that its files use. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
  bars, columns, connections, documents, districts, forest, gate, hills, lake, market, meeting, road, shares, shield, stages,
  'stilt-house': stiltHouse, terraces, town, week,
};

/** @param drawing a name with its settings: `bars?values=1,2`. Throws when nobody draws that. */
export const draw = (drawing: string): string => {
  const [name = '', settings = ''] = drawing.split('?');
  const make = DRAWINGS[name];
  if (!make) throw new Error(`Drawing: nobody draws ${name}`);
  return make(new URLSearchParams(settings));
};
