import { Inject } from '@nestjs/common';
import { Context as Ctx, Mutation, Resolver } from '@nestjs/graphql';
import { settingsOf } from '../identity/mine.js';
import { Person } from '../identity/person.js';
import { Throttle } from '../identity/throttle.js';
import { Context } from '../work/context.js';
import { Ground } from '../work/ground.js';
import { invalid, Refusal } from '../work/refusal.js';
import { trialOf } from './mail.letter.js';
import { NotTaken, post } from './mail.post.js';

@Resolver()
export class MailResolver {
  constructor(@Inject(Ground) private readonly ground: Ground) {}

  @Mutation(() => Boolean, { description: 'A mail to my own address, for stewards. False: the mail server did not take it, and the log says why.' })
  async sendTestMail(@Ctx() context: Context): Promise<boolean> {
    const { config, log } = this.ground;
    const work = await context.read();
    const { viewer } = work;
    if (!viewer.seats.some((seat) => viewer.stewards(seat.network))) throw new Refusal('FORBIDDEN');
    if (!config.mail) throw invalid({ field: 'mail', reason: 'not_allowed' });
    const { displayName } = await work.get(Person, viewer.person);
    const [mine] = await work.query<{ email: string }>('select app.my_email() as email');
    const { language } = await settingsOf(work);
    await context.end();
    await Throttle.of(this.ground).countAccount(`test mail of ${viewer.person}`);
    try {
      await post(config.mail, trialOf(config, { person: viewer.person, name: displayName, address: mine!.email, language }));
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      log.warn({ reason: error.message }, 'a test mail could not be handed over');
      return false;
    }
    return true;
  }
}
