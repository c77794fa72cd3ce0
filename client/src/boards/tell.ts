import { useMemo } from 'react';
import { useFieldText } from '../shell/field-text.js';
import { useRefusalText } from '../shell/refusal-text.js';

/** Why the server refused, in a sentence that names the fields where it named them. */
export function useTell(): (error: unknown) => string {
  const refusal = useRefusalText();
  const fields = useFieldText();
  return useMemo(
    () => (error: unknown) => {
      const named = Object.entries(refusal.fields(error)).map(([field, text]) => `${fields.name(field)}: ${text}`);
      return named.length ? named.join(' ') : refusal.sentence(error);
    },
    [refusal, fields],
  );
}
