/** Why a backup or a restore was refused or failed; stable, and stored with the run. */
export const FAULTS = [
  'key-missing', 'key-wrong', 'part-damaged', 'part-missing', 'manifest-invalid', 'copy-newer', 'copy-unknown', 'target-missing', 'target-not-apart',
  'target-unwritable', 'busy', 'database-not-empty', 'database-in-use', 'database-incomplete', 'not-exportable', 'proof-missing', 'proof-failed',
  'rights-missing', 'server-older', 'interrupted', 'wal-missing', 'wal-off', 'failed',
] as const;
export type FaultCode = (typeof FAULTS)[number];

/** A refusal that an operator can act on: `message` is a Vietnamese sentence that says what to do. */
export class BackupFault extends Error {
  constructor(readonly code: FaultCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'BackupFault';
  }
}
