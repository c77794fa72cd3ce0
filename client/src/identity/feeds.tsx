import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ask, useLoad } from '../sync/index.js';
import { ProblemNote } from '../shell/form.js';
import form from '../shell/form.module.css';
import { Sheet } from '../shell/sheet.js';
import { useIdentityWords } from './words.js';
import account from './account.module.css';
import { feedsDocument, makeFeedDocument, revokeFeedDocument } from './documents.js';

/** Addresses for calendar programs, each told once. */
export function Feeds() {
  const t = useIdentityWords();
  const { data, reload } = useLoad(feedsDocument, {});
  const [made, setMade] = useState<{ viewId: string | null; address: string }>();
  const [copied, setCopied] = useState(false);
  const [problem, setProblem] = useState<string>();
  if (!data) return null;
  const views = [...data.views.mine, ...data.views.teams].map((view) => ({ viewId: view.id, name: t('feedView', { name: view.name }) }));
  const run = async (work: () => Promise<void>) => {
    setProblem(undefined);
    setMade(undefined);
    setCopied(false);
    try {
      await work();
      reload();
    } catch {
      setProblem(t('noAnswer'));
    }
  };
  const make = (viewId: string | null) =>
    run(async () => setMade({ viewId, address: new URL((await ask(makeFeedDocument, { viewId })).makeFeed.path, location.origin).href }));
  const revoke = (id: string) => run(async () => void (await ask(revokeFeedDocument, { id })));
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <Sheet title={t('feedsTitle')}>
      <p className={account.intro}>{t('feedsText')}</p>
      <ProblemNote>{problem}</ProblemNote>
      {made && (
        <div className={form.form}>
          <TextInput label={t('feedOnce')} value={made.address} readOnly autoFocus onFocus={(event) => event.currentTarget.select()} />
          <div className={form.line}>
            <Button variant="default" onClick={() => void copy(made.address)}>
              <span role="status">{copied ? t('feedCopied') : t('feedCopy')}</span>
            </Button>
          </div>
        </div>
      )}
      <ul className={account.rows}>
        {[{ viewId: null, name: t('feedOwn') }, ...views].map(({ viewId, name }) => {
          const feed = data.myFeeds.find((one) => one.viewId === viewId);
          return (
            <li key={viewId ?? ''}>
              <b>{name}</b>
              <span className={form.line}>
                <Button variant="default" size="xs" onClick={() => void make(viewId)} aria-label={`${t(feed ? 'feedRenew' : 'feedMake')}: ${name}`}>
                  {t(feed ? 'feedRenew' : 'feedMake')}
                </Button>
                {feed && (
                  <Button variant="default" size="xs" onClick={() => void revoke(feed.id)} aria-label={`${t('feedRevoke')}: ${name}`}>
                    {t('feedRevoke')}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
