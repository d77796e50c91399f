import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire, SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Loaded into every test process instead of tsx: reads TypeScript and nothing else. tsx looks at every module of Strapi too,
 * and has Node read the source maps of all of them: a second of the processor at each start. What was compiled is kept by
 * its content in .test/modules.
 */
const tsx = createRequire(createRequire(import.meta.url).resolve('tsx'));
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '.test', 'modules');
mkdirSync(folder, { recursive: true });

/** Compiled texts by file, as long as nobody has asked for a place in them. */
const texts = new Map();
const maps = new Map();

const compiled = (file) => {
  const source = readFileSync(file, 'utf8');
  const kept = path.join(folder, `${createHash('sha1').update(`${file}\0${source}`).digest('hex')}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = tsx('esbuild').transformSync(source, {
    loader: 'ts', format: 'cjs', platform: 'node', target: 'node20', sourcefile: file, sourcemap: 'inline',
    tsconfigRaw: { compilerOptions: { alwaysStrict: true, useDefineForClassFields: true } },
  });
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
};

Module._extensions['.ts'] = (module, file) => {
  const code = compiled(file);
  texts.set(file, code);
  module._compile(code, file);
};

const resolveFilename = Module._resolveFilename;
// Where TypeScript is to run as a module of the browser or of Node it names its neighbours by what they become.
Module._resolveFilename = function resolve(request, parent, ...rest) {
  if (/^\.\.?\/.+\.js$/.test(request) && parent?.filename?.endsWith('.ts')) {
    const file = path.resolve(path.dirname(parent.filename), `${request.slice(0, -3)}.ts`);
    if (existsSync(file)) return file;
  }
  return resolveFilename.call(this, request, parent, ...rest);
};

const mapOf = (file) => {
  const code = texts.get(file);
  if (code !== undefined && !maps.has(file)) {
    maps.set(file, new SourceMap(JSON.parse(Buffer.from(code.slice(code.lastIndexOf('base64,') + 7).trim(), 'base64').toString('utf8'))));
  }
  return maps.get(file);
};

/** A line of a stack trace with the place in the source. */
const line = (frame) => {
  const entry = mapOf(frame.getFileName())?.findEntry(frame.getLineNumber() - 1, frame.getColumnNumber() - 1);
  const said = `    at ${String(frame)}`;
  return entry?.originalLine === undefined ? said : said.replace(/:\d+:\d+(\)?)$/, `:${entry.originalLine + 1}:${entry.originalColumn + 1}$1`);
};

Error.prepareStackTrace = (error, frames) => {
  let said;
  try {
    said = String(error);
  } catch {
    said = 'Error';
  }
  return [said, ...frames.map(line)].join('\n');
};
