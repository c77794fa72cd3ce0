import { useMemo } from 'react';
import type { Agreement } from '../generated/rows.js';
import { isoDay } from '../shell/dates.js';
import { perform, type Performed } from '../sync/index.js';
import { archiveAgreementDocument, endAgreementDocument, putAgreementInForceDocument } from './documents.js';
import { useAgreementWords } from './words.js';

type Done = Performed<unknown>;

export interface AgreementActs {
  putInForce(agreement: Agreement): Done;
  end(agreement: Agreement): Done;
  archive(agreement: Agreement): Done;
}

/** The acts on an agreement that need no form: each shows at once and can be undone. */
export function useAgreementActs(): AgreementActs {
  const t = useAgreementWords();
  return useMemo(
    () => ({
      putInForce: ({ id, title, startsOn }) =>
        perform(
          putAgreementInForceDocument,
          { id },
          {
            says: t('saysInForce', { title }),
            undoable: true,
            show: (draft) => draft.patch('agreement', id, { state: 'in_force', startsOn: startsOn ?? isoDay() }),
          },
        ),
      end: ({ id, title, endsOn }) => {
        const day = endsOn && endsOn < isoDay() ? endsOn : isoDay();
        return perform(
          endAgreementDocument,
          { input: { id } },
          { says: t('saysEnded', { title }), undoable: true, show: (draft) => draft.patch('agreement', id, { state: 'ended', endsOn: day }) },
        );
      },
      archive: ({ id, title }) =>
        perform(
          archiveAgreementDocument,
          { id },
          { says: t('saysArchived', { title }), undoable: true, show: (draft) => draft.patch('agreement', id, { archivedAt: new Date().toISOString() }) },
        ),
    }),
    [t],
  );
}
