import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openApiDocument, type RecordedExamples } from '../src/public-api/openapi/document';
import { resources } from '../src/public-api/registry';
import { appRoot } from './environment';

/** `npm run openapi` writes docs/openapi.json; with `--check` it only says whether the file is what the code would write. */
const root = appRoot();
const file = path.join(root, 'docs', 'openapi.json');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const examples = JSON.parse(readFileSync(path.join(root, 'docs', 'openapi-examples.json'), 'utf8')) as RecordedExamples;
const text = `${JSON.stringify(openApiDocument(resources, version, examples), null, 2)}\n`;

if (process.argv.includes('--check')) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('docs/openapi.json khác với mã nguồn; hãy chạy "npm run openapi". | docs/openapi.json is not what the code says; run "npm run openapi".');
    process.exit(1);
  }
  console.log('docs/openapi.json khớp với mã nguồn. | docs/openapi.json is up to date.');
} else {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log('Đã ghi docs/openapi.json. | Wrote docs/openapi.json.');
}
