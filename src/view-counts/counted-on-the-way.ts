import { today } from '../plugins/platform/server/public';
import type { Listener } from '../read-cache/http/asked-application';
import { whileShowing } from './shown';
import type { ViewCounter } from './view-counter';

/**
 * The application, with what it shows counted: pages that are not answered from what is kept, because a proxy says of hosts
 * what nobody here can check.
 */
export const countedOnTheWay = (application: Listener, views: Pick<ViewCounter, 'note'>): Listener => (request, response) => {
  // Who brings a token reads as somebody, not as the public.
  if (request.method !== 'GET' || request.headers.authorization !== undefined) return application(request, response);
  const shown = whileShowing(() => void application(request, response));
  response.once('finish', () => { if (response.statusCode === 200 || response.statusCode === 304) views.note(request, shown(), today()); });
  return undefined;
};
