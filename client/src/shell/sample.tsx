import { IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import frame from './frame.module.css';
import { later } from './later.js';
import { useSession } from './session.js';
import { useWords } from './words.js';

const RemoveSampleDialog = lazy(later(() => import('./remove-sample.js')));

let hidden = false;

/** Says that nothing here is real, and takes it away for who may. */
export function SampleBanner() {
  const t = useWords('shell');
  const { installation } = useSession();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(!hidden);
  if (!installation?.sample || !shown) return null;
  const hide = () => {
    hidden = true;
    setShown(false);
  };
  return (
    <aside className={frame.sample} aria-label={t('sampleTitle')}>
      <div>
        <b>{t('sampleTitle')}.</b> {t('sampleText')}{' '}
        {installation.sampleRemovable ? (
          <button type="button" className={frame.act} onClick={() => setAsking(true)}>
            {t('removeSample')}
          </button>
        ) : null}
      </div>
      <button type="button" className={`${frame.tool} ${frame.hide}`} onClick={hide} aria-label={t('hideBanner')}>
        <IconX size={16} stroke={1.75} aria-hidden="true" />
      </button>
      <Suspense>{asking ? <RemoveSampleDialog onClose={() => setAsking(false)} /> : null}</Suspense>
    </aside>
  );
}
