import indicator from './indicator/schema.json';
import responsibility from './responsibility/schema.json';

export default { indicator: { schema: indicator }, responsibility: { schema: responsibility } };
