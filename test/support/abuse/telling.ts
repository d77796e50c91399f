import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** What an answer must never say: where the code lies, how it runs, what it asks the database. */
const TELLING: ReadonlyArray<readonly [string, RegExp]> = [
  ['a stack trace', /\n\s+at\s+\S+|\bat (?:async )?[\w.<>]+ \(?(?:file:|node:|\/)[^)\s]+:\d+/],
  ['a path of the machine', new RegExp(`${ROOT.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}|/node_modules/|/dist/src/|/tmp/[a-z]|/home/|/root/|/var/`)],
  ['a statement of SQL', /\b(?:select|insert into|update|delete from)\b[^"]{0,200}\b(?:from|values|set|where)\b[^"]{0,200}(?:"t\d+"|\$\d)|syntax error at or near|relation "[^"]+" does not exist|invalid input syntax|duplicate key value|violates .{1,40} constraint/i],
  ['a fault of the program', /is not a function|Cannot read propert|undefined \(reading|is not iterable|Unexpected token|ECONNREFUSED|knex/i],
];

/** What of it a text tells; `asked` is what the caller sent, of which an echo is no secret. */
export const tellsOf = (text: string, asked = ''): string[] =>
  TELLING.flatMap(([what, pattern]) => {
    const found = pattern.exec(text);
    return found && !asked.includes(found[0]) ? [`${what}: ${found[0].slice(0, 160)}`] : [];
  });
