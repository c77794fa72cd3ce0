import './subjects.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { features } from './app.module.js';

/** The API as the code makes it, as text: what `npm run schema` writes and the law `schema` compares. Needs no database. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const resolvers = features.flatMap((module) => (Reflect.getMetadata('providers', module) as (new () => unknown)[] | undefined) ?? []);
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers);
  await app.close();
  return `# Made by "npm run schema" from the code. Do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
