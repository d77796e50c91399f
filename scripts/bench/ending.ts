type Ending = () => Promise<unknown>;

/**
 * Runs `work` and then, last registered first, what it registered by `later`: whatever stands on something else ends
 * before it (the application before its database). What went wrong first is printed at once, before an ending can hide it.
 */
export const inOrder = async (work: (later: (ending: Ending) => void) => Promise<void>): Promise<void> => {
  const endings: Ending[] = [];
  let failed = false;
  const guarded = async (step: () => Promise<unknown>): Promise<void> => {
    await step().catch((error: unknown) => {
      failed = true;
      console.error(error);
    });
  };
  await guarded(() => work((ending) => endings.push(ending)));
  for (const ending of endings.reverse()) await guarded(ending);
  if (failed) process.exitCode = 1;
};

/** Ends the process of a measurement, with 1 when something went wrong. */
export const finish = (measurement: Promise<void>): void => {
  measurement.then(
    () => process.exit(),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
};
