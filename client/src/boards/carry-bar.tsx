import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconX } from '@tabler/icons-react';
import { useWords } from '../shell/words.js';
import styles from './board.module.css';
import type { Carry, Carrying } from './carry.js';

interface CarryBarProps {
  carry: Carry;
  where: { readonly stage: string; readonly at: number; readonly of: number };
  carrying: Carrying;
}

/** Says where the carried card would fall; by touch it also moves it. */
export function CarryBar({ carry, where, carrying }: CarryBarProps) {
  const t = useWords('board');
  if (carry.by === 'tap')
    return (
      <div className={styles.carryBar} data-tap role="group" aria-label={t('carrying', { title: carry.title })}>
        <span>{t('movingTo', where)}</span>
        <span className={styles.carryKeys}>
          <button type="button" aria-label={t('stepLeft')} onClick={() => carrying.step('ArrowLeft')}>
            <IconArrowLeft size={20} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t('stepUp')} onClick={() => carrying.step('ArrowUp')}>
            <IconArrowUp size={20} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t('stepDown')} onClick={() => carrying.step('ArrowDown')}>
            <IconArrowDown size={20} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t('stepRight')} onClick={() => carrying.step('ArrowRight')}>
            <IconArrowRight size={20} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t('cancel')} onClick={carrying.cancel}>
            <IconX size={20} aria-hidden="true" />
          </button>
          <button type="button" data-word data-main onClick={carrying.drop}>
            {t('dropHere')}
          </button>
        </span>
      </div>
    );
  return (
    <div className={styles.carryBar} aria-hidden="true">
      <span>{t('movingTo', where)}</span>
      {carry.by === 'keyboard' && (
        <span>
          <kbd>{t('keySpace')}</kbd> {t('drops')}
        </span>
      )}
      <span>
        <kbd>Esc</kbd> {t('cancels')}
      </span>
    </div>
  );
}
