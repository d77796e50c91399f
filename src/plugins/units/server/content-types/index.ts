import assignment from './assignment/schema.json';
import unit from './unit/schema.json';

export default { unit: { schema: unit }, assignment: { schema: assignment } };
