import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import type { AdoptionLedgerQuery } from '../generated/graphql.js';
import { Loading } from '../shell/notices.js';
import { Empty, Page, PageHead } from '../shell/sheet.js';
import { useTitle } from '../shell/title.js';
import { isAnswered, useLoad } from '../sync/index.js';
import styles from './adoptions.module.css';
import { adoptionLedgerDocument } from './documents.js';
import { OutcomeMark, useStanding } from './marks.js';
import { useAdoptionsAgain } from './terms.js';
import { useAdoptionWords } from './words.js';

type Ledger = AdoptionLedgerQuery['adoptionLedger'];
type Entry = Ledger['lines'][number]['entries'][number];

/** Lesson by city: a table where there is room for one, and on a phone each lesson with its cities. */
export default function LedgerPage() {
  const t = useAdoptionWords();
  const { reload, ...answer } = useLoad(adoptionLedgerDocument, {});
  useAdoptionsAgain(reload);
  useTitle(t('ledgerTitle'));
  const ledger = answer.data?.adoptionLedger;
  return (
    <Page>
      <PageHead
        title={t('ledgerTitle')}
        acts={
          <Link className={parts.btn} to="/lessons">
            {t('toLibrary')}
          </Link>
        }
      >
        {t('ledgerText')}
      </PageHead>
      {isAnswered(answer) ? null : <Loading />}
      {ledger && !ledger.lines.length ? <Empty>{t('ledgerNone')}</Empty> : null}
      {ledger?.lines.length ? <LedgerTable ledger={ledger} /> : null}
    </Page>
  );
}

function LedgerTable({ ledger: { places, lines } }: { ledger: Ledger }) {
  const t = useAdoptionWords();
  return (
    <div className={styles.ledger} tabIndex={0} role="region" aria-label={t('ledgerTitle')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lesson')}</th>
            {places.map((place) => (
              <th key={place} scope="col">
                {place}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ edition, entries }) => (
            <tr key={edition.id}>
              <th scope="row" lang={edition.language}>
                <Link to={`/library/${edition.id}`}>{edition.title}</Link>
              </th>
              {places.map((place) => {
                const here = entries.filter(({ adoption }) => adoption.placeName === place);
                return (
                  <td key={place} data-place={place} data-empty={!here.length || undefined}>
                    {here.length ? here.map((entry) => <Cell key={entry.adoption.id} entry={entry} />) : <span aria-label={t('nothing')}>–</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ entry: { adoption, outcome } }: { entry: Entry }) {
  const standing = useStanding();
  return (
    <div className={styles.cell}>
      <span>{standing(adoption)}</span>
      <OutcomeMark outcome={outcome} />
    </div>
  );
}
