let passed = false;

/** The panel stands open: from now on a refusal for the password's sake means that this page is older than its expiry. */
export const passGate = (): void => {
  passed = true;
};

const isGateRefusal = async (response: Response): Promise<boolean> => {
  const body = (await response.clone().json().catch(() => null)) as { error?: { details?: { code?: string } } } | null;
  return body?.error?.details?.code === 'PASSWORD_CHANGE_REQUIRED';
};

/** A page that was open when the password expired is loaded anew and meets the gate. What was typed is kept by the forms themselves. */
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
