import { GATE_CODES } from '../../../contracts';

let passed = false;

/** The panel stands open: from now on a refusal of the gate means that this page is older than what the gate asks. */
export const passGate = (): void => {
  passed = true;
};

const isGateRefusal = async (response: Response): Promise<boolean> => {
  const body = (await response.clone().json().catch(() => null)) as { error?: { details?: { code?: string } } } | null;
  return GATE_CODES.some((code) => code === body?.error?.details?.code);
};

/** A page that was open when the password expired, or the session showed no code yet, is loaded anew and meets the gate. What was typed is kept by the forms themselves. */
export const watchForGate = (): void => {
  const send = window.fetch.bind(window);
  window.fetch = async (...request) => {
    const response = await send(...request);
    if (passed && response.status === 403 && (await isGateRefusal(response))) {
      passed = false;
      window.location.reload();
    }
    return response;
  };
};
