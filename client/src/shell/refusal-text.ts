import { useMemo } from 'react';
import { Refused } from '../sync/index.js';
import { useWords } from './words.js';

export interface RefusalText {
  /** One sentence: what is wrong and what to do next. */
  sentence(error: unknown): string;
  /** Why one field was not accepted. */
  field(reason: string, limit?: number): string;
  /** Field name to sentence, for a form's errors. */
  fields(error: unknown): Record<string, string>;
}

const reasons = ['required', 'too_long', 'too_short', 'too_many', 'unknown', 'malformed', 'out_of_range', 'not_allowed', 'circle', 'too_wide'] as const;

export function useRefusalText(): RefusalText {
  const t = useWords('refusals');
  return useMemo(() => {
    const field = (reason: string, limit?: number) => {
      if (reason === 'too_long' && limit) return t('too_long_limit', { limit });
      if (reason === 'too_short' && limit) return t('too_short_limit', { limit });
      const known = reasons.find((each) => each === reason);
      return known ? t(known) : t('other');
    };
    return {
      field,
      fields: (error) => (error instanceof Refused ? Object.fromEntries(error.fields.map((each) => [each.field, field(each.reason, each.limit)])) : {}),
      sentence: (error) => {
        if (!(error instanceof Refused)) return t('INTERNAL', { reference: '–' });
        if (error.code === 'TOO_MANY') return t('TOO_MANY', { seconds: error.retryAfter ?? 60 });
        if (error.code === 'INTERNAL') return t('INTERNAL', { reference: error.reference ?? '–' });
        if (error.code === 'OFFLINE') return t('offlineNow');
        return t(error.code);
      },
    };
  }, [t]);
}
