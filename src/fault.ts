/** The code of an error of the system or the database, like `ENOENT` or `23505`. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** A setting that is missing or wrong. The message names the setting and says what it takes; it is meant for the operator. */
export class ConfigError extends Error {}
