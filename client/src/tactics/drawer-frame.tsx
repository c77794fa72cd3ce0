import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconX } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { AudienceControl } from '../audience/control.js';
import { useEscape } from '../boards/escape.js';
import parts from '../boards/parts.module.css';
import { PHONE } from '../boards/phone-stages.js';
import { Loading } from '../shell/notices.js';
import styles from './drawer.module.css';
import { SavedLine } from './saved-line.js';

export interface DrawerProps {
  opened: boolean;
  onClose(): void;
  /** It has slid away. */
  onClosed(): void;
}

interface FrameProps extends DrawerProps {
  label: string;
  children(phone: boolean): ReactNode;
}

/** Something over the page it belongs to, with an address of its own; a page on a phone. */
export function DrawerFrame({ label, opened, onClose, onClosed, children }: FrameProps) {
  const phone = useMediaQuery(PHONE) ?? false;
  const inside = useEscape(onClose);
  // Opened one drawing later, so that it slides in and knows where the focus was.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Drawer.Root
      opened={opened && ready}
      onExitTransitionEnd={onClosed}
      onClose={onClose}
      position="right"
      size={968}
      lockScroll={false}
      closeOnEscape={false}
      classNames={{ content: styles.drawer ?? '', overlay: styles.scrim ?? '' }}
      transitionProps={phone ? { duration: 0 } : { transition: 'slide-left', duration: 240, exitDuration: 160 }}
      returnFocus
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label={label}>
        <div ref={inside} className={styles.inside}>
          {children(phone)}
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}

interface NothingProps {
  loading: boolean;
  title: string;
  text: string;
  back: string;
  onClose(): void;
}

/** On its way, or not here. */
export function NothingToShow({ loading, title, text, back, onClose }: NothingProps) {
  if (loading)
    return (
      <div className={styles.gone}>
        <Loading />
      </div>
    );
  return (
    <div className={styles.gone}>
      <div className={parts.form} role="status">
        <h1>{title}</h1>
        <p>{text}</p>
        <div>
          <button type="button" className={parts.btn} onClick={onClose} data-autofocus>
            {back}
          </button>
        </div>
      </div>
    </div>
  );
}

interface Shares {
  readonly kind: 'tactic' | 'task';
  readonly id: string;
  readonly may: boolean;
}

interface HeadProps {
  phone: boolean;
  back: string;
  close: string;
  changedAt: string;
  /** Who sees it, where that can be said of it. */
  shares: Shares | undefined;
  /** Where it stands. */
  state: ReactNode;
  acts?: ReactNode;
  onClose(): void;
}

export function DrawerHead({ phone, back, close, changedAt, shares, state, acts, onClose }: HeadProps) {
  return (
    <div className={styles.header}>
      {phone && (
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon}`} aria-label={back} onClick={onClose}>
          <IconChevronLeft size={20} aria-hidden="true" />
        </button>
      )}
      {state}
      <span className={parts.rule} aria-hidden="true" />
      <SavedLine changedAt={changedAt} />
      <span className={styles.headActs}>
        {!phone && shares && <AudienceControl {...shares} />}
        {acts}
        {!phone && (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={close} onClick={onClose}>
            <IconX size={16} aria-hidden="true" />
          </button>
        )}
      </span>
    </div>
  );
}

/** On a phone it has a line of its own below the head. */
export function PhoneAudience({ phone, shares }: { phone: boolean; shares: Shares | undefined }) {
  if (!phone || !shares) return null;
  return (
    <div className={styles.phoneAudience}>
      <AudienceControl {...shares} wide />
    </div>
  );
}
