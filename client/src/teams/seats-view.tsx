import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { SectorBullet } from '../shell/bullet.js';
import { later } from '../shell/later.js';
import { usePack } from '../shell/pack.js';
import { Empty, Sheet } from '../shell/sheet.js';
import { useTeamWords } from './words.js';
import { useLoad, useRows, type Rows } from '../sync/index.js';
import { AboutTeam } from './about.js';
import { seatRightsDocument } from './documents.js';
import { InvitationLink } from './invitation-link.js';
import { OnTheWay } from './on-the-way.js';
import { ProposeDialog, type Proposed } from './propose.js';
import { SeatRow } from './seat-row.js';
import type { TeamRights } from './rights.js';
import team from './team.module.css';

const HandOversOfTeam = lazy(later(() => import('../handovers/hand-overs-of-team.js')));

export type Can = (seatId: string) => readonly string[];

const nothing: readonly string[] = [];

/** What the server says that I may do with each seat; asked again when the team's seats change. */
function useSeatRights(seats: readonly Rows['seat'][]): Can {
  const versions = seats.map((seat) => `${seat.id}${seat.version}`).join();
  const { data } = useLoad(seatRightsDocument, {}, { again: versions });
  return useMemo(() => {
    const rights = new Map(data?.seats.map((seat) => [seat.id, seat.viewerCan]));
    return (id) => rights.get(id) ?? nothing;
  }, [data]);
}

function SectorSeats({
  sector,
  seats,
  core,
  can,
  onPropose,
}: {
  sector: string;
  seats: readonly Rows['seat'][];
  core: boolean;
  can: Can;
  onPropose?: (() => void) | undefined;
}) {
  const t = useTeamWords();
  const pack = usePack();
  const name = pack.term('sectors', sector);
  return (
    <section className={team.sector} aria-label={name}>
      <SectorBullet sector={sector} large />
      <header>
        <h3>{name}</h3>
        {seats.length || !core ? null : (
          <span className={`${team.tag} ${team.gap}`}>
            <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
            {t('empty')}
          </span>
        )}
      </header>
      {seats.length ? (
        <ul>
          {seats.map((seat) => (
            <SeatRow key={seat.id} seat={seat} can={can(seat.id)} />
          ))}
        </ul>
      ) : (
        <div className={team.none}>
          <span>{t('emptyText')}</span>
          {onPropose ? (
            <Button variant="default" size="xs" onClick={onPropose} aria-label={t('inviteFor', { sector: name })}>
              {t('invite')}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}

function Past({ seats, can }: { seats: readonly Rows['seat'][]; can: Can }) {
  const t = useTeamWords();
  if (!seats.length) return null;
  return (
    <details className={team.past}>
      <summary>{t('pastSeats', { count: seats.length })}</summary>
      <ul>
        {seats.map((seat) => (
          <SeatRow key={seat.id} seat={seat} can={can(seat.id)} />
        ))}
      </ul>
    </details>
  );
}

function useBySector(seats: readonly Rows['seat'][]): ReadonlyMap<string, readonly Rows['seat'][]> {
  return useMemo(() => {
    const map = new Map<string, Rows['seat'][]>();
    for (const seat of seats) if (seat.state === 'held') map.set(seat.sector, [...(map.get(seat.sector) ?? []), seat]);
    return map;
  }, [seats]);
}

function Announced({ proposed, onClose }: { proposed: Proposed; onClose(): void }) {
  const t = useTeamWords();
  if (proposed.link) return <InvitationLink link={proposed.link} text={t('linkText', { name: proposed.name })} onClose={onClose} />;
  return (
    <div className={team.link} role="status">
      <p>{t('proposedNote', proposed)}</p>
      <div>
        <Button variant="default" size="xs" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}

/** Seats by sector, core sectors first: an empty one is a gap that the team sees. */
export function SeatsView({ of, rights }: { of: Rows['team']; rights: TeamRights }) {
  const t = useTeamWords();
  const seats = useRows('seat', 'teamId', of.id);
  const can = useSeatRights(seats);
  const bySector = useBySector(seats);
  const [proposing, setProposing] = useState<{ sector?: string }>();
  const [proposed, setProposed] = useState<Proposed>();
  const others = [...bySector.keys()].filter((sector) => !of.coreSectors.includes(sector));
  const held = of.coreSectors.filter((sector) => bySector.has(sector)).length;
  const mayPropose = rights.steward || rights.coordinates;
  const button = mayPropose ? (
    <Button size="xs" onClick={() => setProposing({})}>
      {t(rights.steward ? 'invite' : 'propose')}
    </Button>
  ) : undefined;
  return (
    <div className={team.columns}>
      <div>
        <Sheet title={of.coreSectors.length ? t('coreSectors') : t('seats')} side={button}>
          {of.coreSectors.length ? <Empty>{t('coreCovered', { held, all: of.coreSectors.length })}</Empty> : null}
          {proposed ? <Announced proposed={proposed} onClose={() => setProposed(undefined)} /> : null}
          {of.coreSectors.map((sector) => (
            <SectorSeats
              key={sector}
              sector={sector}
              seats={bySector.get(sector) ?? []}
              core
              can={can}
              onPropose={rights.steward ? () => setProposing({ sector }) : undefined}
            />
          ))}
          {of.coreSectors.length
            ? null
            : others.map((sector) => <SectorSeats key={sector} sector={sector} seats={bySector.get(sector) ?? []} core={false} can={can} />)}
          <Past seats={seats.filter((seat) => seat.state === 'ended' || seat.state === 'declined')} can={can} />
        </Sheet>
        {of.coreSectors.length ? (
          <Sheet title={t('otherSectors')}>
            {others.length ? null : <Empty>{t('noOthers')}</Empty>}
            {others.map((sector) => (
              <SectorSeats key={sector} sector={sector} seats={bySector.get(sector) ?? []} core={false} can={can} />
            ))}
          </Sheet>
        ) : null}
      </div>
      <div>
        <OnTheWay seats={seats} can={can} />
        <Suspense>
          <HandOversOfTeam teamId={of.id} />
        </Suspense>
        <AboutTeam of={of} rights={rights} />
      </div>
      {proposing ? <ProposeDialog teamId={of.id} {...proposing} rights={rights} onDone={setProposed} onClose={() => setProposing(undefined)} /> : null}
    </div>
  );
}
