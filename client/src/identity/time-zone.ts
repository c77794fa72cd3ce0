import { ask } from '../sync/index.js';
import { saveMailSettingsDocument } from './documents.js';

/** Where a person lives decides when a reminder is due; until they say so, it is where their browser is. */
export async function tellTimeZone(): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  await ask(saveMailSettingsDocument, { input: { timeZone } });
}
