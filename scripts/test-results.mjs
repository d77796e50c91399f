import path from 'node:path';

/**
 * Reporter of node:test: one JSON line per finished test, for `npm run regulations`.
 * Use: --test-reporter=./scripts/test-results.mjs --test-reporter-destination=.test/results.ndjson
 */
export default async function* testResults(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // The runner reports each file as a test of its own, and so do files that share an application; only what the files say counts,
    // unless a process failed otherwise than by a test of it.
    const whole = (data.file && data.name === data.file) || /^(test\/.*\.test\.ts|\.test\/.*\.test\.js)$/.test(data.name) || data.name.startsWith('/');
    if (whole && (type === 'test:pass' || data.details.error?.failureType === 'subtestsFailed')) continue;
    const skipped = data.skip !== undefined || data.todo !== undefined;
    yield `${JSON.stringify({
      file: data.file ? path.relative(process.cwd(), data.file).split(path.sep).join('/') : '',
      title: whole ? '' : data.name,
      outcome: skipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed',
      milliseconds: Math.round(data.details.duration_ms),
    })}\n`;
  }
}
