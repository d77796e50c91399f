import unit from './unit/schema.json';

export default { unit: { schema: unit } };
