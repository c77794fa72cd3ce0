/** A living seat of the viewer. `sector` is the organization's, fixed by the database. */
export interface HeldSeat {
  id: string;
  team: string;
  kind: 'team' | 'stewards';
  network: string;
  organization: string;
  sector: string;
  role: string;
  /** Colleagues on the same team and for the same organization whose deputy the viewer is. */
  deputyFor: string[];
}

/** Who performs or looks: whatever the database's begin_work() says, never what a request claims. */
export class Viewer {
  constructor(
    readonly person: string,
    readonly seats: readonly HeldSeat[],
  ) {}

  seatsOn(team: string): HeldSeat[] {
    return this.seats.filter((seat) => seat.team === team);
  }

  /** Seated on the team in a role that works, not only listens. */
  worksOn(team: string): boolean {
    return this.seatsOn(team).some((seat) => seat.role !== 'guest');
  }

  leads(team: string): boolean {
    return this.seatsOn(team).some((seat) => seat.role === 'coordinator' || seat.role === 'chair');
  }

  coordinates(team: string): boolean {
    return this.seatsOn(team).some((seat) => seat.role === 'coordinator');
  }

  seatedFor(team: string, organization: string | null): boolean {
    return this.seatsOn(team).some((seat) => seat.organization === organization && seat.role !== 'guest');
  }

  /** The person, or their deputy for that organization on that team. */
  answersFor(team: string, organization: string, person: string): boolean {
    return person === this.person || this.seatsOn(team).some((seat) => seat.organization === organization && seat.deputyFor.includes(person));
  }

  stewards(network: string): boolean {
    return this.seats.some((seat) => seat.network === network && seat.kind === 'stewards' && seat.role === 'steward');
  }
}
