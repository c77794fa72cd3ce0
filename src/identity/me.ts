import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

/** What a person may switch off for mail, each by itself. */
export const mailKinds = ['asks', 'reminders', 'escalations', 'meetings', 'comments'] as const;
export type MailKind = (typeof mailKinds)[number];

@ObjectType()
export class Settings {
  @Field(() => String, { description: 'en | es' }) language: string;
  @Field(() => String, { description: 'auto | light | dark | contrast' }) theme: string;
  @Field(() => Boolean, { description: 'Shortcuts of a single key' }) singleKeys: boolean;
  @Field(() => String, { nullable: true, description: 'An IANA name; null: not told yet' }) timeZone: string | null;
  @Field(() => Int, { description: 'The hour at which the daily mail comes' }) digestHour: number;
  @Field(() => Int, { description: 'No mail from this hour on; the same as quietTo: never quiet' }) quietFrom: number;
  @Field(() => Int) quietTo: number;
  @Field(() => [String], { description: 'What no mail comes about: asks | reminders | escalations | meetings | comments' }) mailOff: string[];
}

@InputType({ description: 'What is not sent stays.' })
export class MailSettingsInput {
  @Field(() => String, { nullable: true }) timeZone?: string | null;
  @Field(() => Int, { nullable: true }) digestHour?: number | null;
  @Field(() => Int, { nullable: true }) quietFrom?: number | null;
  @Field(() => Int, { nullable: true }) quietTo?: number | null;
  @Field(() => [String], { nullable: true }) mailOff?: string[] | null;
}

@ObjectType()
export class MySession {
  @Field(() => ID) id: string;
  @Field(() => Date) madeAt: Date;
  @Field(() => Date) lastUsedAt: Date;
  @Field(() => String, { description: 'The browser, as far as it says' }) label: string;
  @Field(() => Boolean) current: boolean;
}

@ObjectType({ description: 'What I typed and have not saved yet.' })
export class Draft {
  @Field(() => String) key: string;
  @Field(() => String) value: string;
  @Field(() => Date) savedAt: Date;
}

/** The person behind the session. Its fields are read one by one, and only if asked. */
@ObjectType()
export class Me {
  @Field(() => ID) id: string;
}
