interface ServerError {
  message?: string;
  details?: { fields?: ReadonlyArray<{ path: string; message: string }> };
}

/** A refusal of the server as people read it: its sentence, and what is wrong with which field. */
export interface Refusal {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads what the fetch client threw; `fallback` stands in when there was no answer at all. */
export const refusalOf = (thrown: unknown, fallback: string): Refusal => {
  const error = (thrown as { response?: { data?: { error?: ServerError } } }).response?.data?.error;
  const fields = error?.details?.fields ?? [];
  return {
    message: error?.message ?? fallback,
    fields: Object.fromEntries(fields.map(({ path, message }) => [path, message])),
  };
};
