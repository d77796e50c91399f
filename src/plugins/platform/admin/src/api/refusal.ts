interface ServerError {
  message?: string;
  details?: { code?: string; fields?: ReadonlyArray<{ path: string; message: string }> } & Readonly<Record<string, unknown>>;
}

/** A refusal of the server as people read it: its sentence, and the fields it names. */
export interface Refusal {
  readonly code: string | null;
  readonly message: string;
  readonly fields: ReadonlyArray<{ path: string; message: string }>;
  /** What else the server told, e.g. both texts of a conflict. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Reads what the fetch client threw; `fallback` stands in when there was no answer at all (network). */
export const refusalOf = (thrown: unknown, fallback: string): Refusal => {
  const error = (thrown as { response?: { data?: { error?: ServerError } } }).response?.data?.error;
  return {
    code: error?.details?.code ?? null,
    message: error?.message ?? fallback,
    fields: error?.details?.fields ?? [],
    details: error?.details ?? {},
  };
};

/** What is wrong with which field, for forms that show each message at its input. */
export const messagesByField = ({ fields }: Refusal): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ path, message }) => [path, message]));
