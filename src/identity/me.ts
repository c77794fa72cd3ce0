import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class Settings {
  @Field(() => String, { description: 'en | es' }) language: string;
  @Field(() => String, { description: 'auto | light | dark | contrast' }) theme: string;
  @Field(() => Boolean, { description: 'Shortcuts of a single key' }) singleKeys: boolean;
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
