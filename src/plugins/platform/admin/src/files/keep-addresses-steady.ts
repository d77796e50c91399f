import { steadyAddresses } from './steady-addresses';

const DOCUMENT = /\/content-manager\/(?:collection|single)-types\/[^/?]+(?:\/[^/?]+)?(?:\?|$)/;

/**
 * Core's form fills itself anew, over what was typed, whenever a document that is read again differs from what was read
 * before. An address that was only signed anew must be no difference. A picture whose address runs out meanwhile is
 * recovered (recover-files.ts).
 */
export const keepAddressesSteady = (): void => {
  const send = window.fetch.bind(window);
  const steady = steadyAddresses();
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if ((init?.method ?? 'GET').toUpperCase() !== 'GET' || !response.ok || !DOCUMENT.test(url)) return response;
    const { status, statusText, headers } = response;
    return new Response(steady(await response.text()), { status, statusText, headers });
  };
};
