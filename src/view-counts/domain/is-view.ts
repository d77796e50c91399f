import type { IncomingHttpHeaders } from 'node:http';
import { isbot } from 'isbot';

const LONGEST_AGENT = 500;
const MOST_AGENTS = 500;

// Browsers name themselves in few ways, and reading one takes longer than a kept answer.
const known = new Map<string, boolean>();

/** Whether a browser asks. Who does not say who he is, a program, a robot or a browser without a person is no reader. */
const isBrowser = (agent: string | undefined): boolean => {
  if (agent === undefined || agent.trim() === '') return false;
  const name = agent.slice(0, LONGEST_AGENT);
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_AGENTS) known.clear();
  const browser = !isbot(name);
  known.set(name, browser);
  return browser;
};

/** Browsers that fetch what their reader may never open say so, in one of these headers. */
const isPrefetch = (headers: IncomingHttpHeaders): boolean => {
  const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-purpose'] ?? headers['x-moz'];
  return purpose !== undefined && /\b(?:prefetch|prerender|preview)\b/i.test(String(purpose));
};

/** Whether a request, once answered, is somebody's view (ADR 0046); a POST is the word of a page that it was shown. Nothing of it is kept beyond this question. */
export const isView = ({ method, headers }: { readonly method?: string | undefined; readonly headers: IncomingHttpHeaders }): boolean =>
  (method === 'GET' || method === 'POST') && isBrowser(headers['user-agent']) && !isPrefetch(headers);
