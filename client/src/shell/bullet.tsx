import {
  IconBriefcase,
  IconBuildingBank,
  IconFlask2,
  IconLifebuoy,
  IconMedicalCross,
  IconScale,
  IconSchool,
  IconShield,
  IconSunset2,
  type Icon,
} from '@tabler/icons-react';
import { useRow } from '../sync/index.js';
import { usePack } from './pack.js';
import parts from './parts.module.css';

const icons: Record<string, Icon> = {
  police: IconShield,
  justice: IconScale,
  services: IconLifebuoy,
  experience: IconSunset2,
  health: IconMedicalCross,
  government: IconBuildingBank,
  knowledge: IconFlask2,
  community: IconBriefcase,
  school: IconSchool,
};

/** The tinted disc of a sector's group. It stands beside a name that says the same, so it is hidden from screen readers. */
export function SectorBullet({ sector, large = false }: { sector: string | null | undefined; large?: boolean }) {
  const pack = usePack();
  const group = pack.group(sector);
  const Glyph = icons[pack.sector(sector)?.icon ?? group] ?? IconBriefcase;
  return (
    <span className={`${parts.bullet} ${parts[group] ?? ''} ${large ? parts.large : ''}`} aria-hidden="true">
      <Glyph size={large ? 17 : 13} stroke={large ? 1.75 : 2} />
    </span>
  );
}

/** The bullet and the name of an organization; `of`: the team by which it is told from one of the same name. */
export function OrganizationName({ id, of }: { id: string | null | undefined; of?: string | undefined }) {
  const organization = useRow('organization', id);
  if (!organization) return null;
  return (
    <span className={parts.organization}>
      <SectorBullet sector={organization.sector} />
      <span>{of ? `${organization.name}, ${of}` : organization.name}</span>
    </span>
  );
}
