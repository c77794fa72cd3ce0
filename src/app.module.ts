import 'reflect-metadata';
import './subjects.js';
import fastifyCookie from '@fastify/cookie';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AdoptionsModule } from './adoptions/adoptions.module.js';
import { AgreementsModule } from './agreements/agreements.module.js';
import { AudienceModule } from './audience/audience.module.js';
import { Sight } from './audience/sight.js';
import { BoardsModule } from './boards/boards.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { CommitmentsModule } from './commitments/commitments.module.js';
import type { Config } from './config.js';
import { attachAuthentication } from './identity/authentication.js';
import { HandOversModule } from './handovers/handovers.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { touchSession } from './identity/sessions.js';
import { EditionsModule } from './editions/editions.module.js';
import { Clock } from './journal/clock.js';
import { JournalModule } from './journal/journal.module.js';
import { Readers } from './journal/reader.js';
import { LessonsModule } from './lessons/lessons.module.js';
import { LibraryModule } from './library/library.module.js';
import { Live } from './live.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { MinutesModule } from './minutes/minutes.module.js';
import { attachUnsubscribing } from './notifications/mail.door.js';
import { Mail } from './notifications/mail.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OrganizationsModule } from './organizations/organizations.module.js';
import { ReleasesModule } from './releases/releases.module.js';
import { attachSampleRemoval } from './packs/sample-removal.js';
import { loadPack } from './packs/loading.js';
import { loadSample } from './packs/sample.js';
import { PacksModule } from './packs/packs.module.js';
import { pageUrl, servePages } from './pages.js';
import { PlacesModule } from './places/places.module.js';
import { QuestionsModule } from './questions/questions.module.js';
import { attachFeeds } from './records/feed.door.js';
import { attachMinutesPdf } from './records/minutes.door.js';
import { RecordsModule } from './records/records.module.js';
import { SearchModule } from './search/search.module.js';
import { TacticsModule } from './tactics/tactics.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TeamsModule } from './teams/teams.module.js';
import { ViewsModule } from './views/views.module.js';
import type { Database } from './work/database.js';
import { Documents } from './work/documents.js';
import { guardDoor, routeOf, sessionDigest } from './work/door.js';
import { Ground } from './work/ground.js';
import { graphqlOptions } from './work/graphql.js';
import { serveHealth } from './work/health.js';
import { Adapter } from './work/unanswered.js';

/** Table of contents: one line a folder. */
export const features = [
  JournalModule,
  AudienceModule,
  IdentityModule,
  PlacesModule,
  OrganizationsModule,
  TeamsModule,
  AgreementsModule,
  ViewsModule,
  BoardsModule,
  TacticsModule,
  TasksModule,
  MeetingsModule,
  CommitmentsModule,
  CommentsModule,
  MinutesModule,
  HandOversModule,
  LessonsModule,
  ReleasesModule,
  EditionsModule,
  AdoptionsModule,
  MessagesModule,
  QuestionsModule,
  NotificationsModule,
  SearchModule,
  LibraryModule,
  RecordsModule,
  PacksModule,
];

@Module({})
export class AppModule {
  static on(ground: Ground, clock: Clock): DynamicModule {
    return { module: AppModule, imports: [GroundModule.of(ground, clock), GraphQLModule.forRoot(graphqlOptions(ground)), ...features] };
  }
}

@Module({})
class GroundModule {
  static of(ground: Ground, clock: Clock): DynamicModule {
    const providers = [
      { provide: Ground, useValue: ground },
      { provide: Clock, useValue: clock },
    ];
    return { module: GroundModule, global: true, providers, exports: [Ground, Clock] };
  }
}

/** The whole server, ready to listen. Loads the pack and, into an empty database, the sample network. */
export async function createApp(config: Config, database: Database, log: Logger): Promise<NestFastifyApplication> {
  const ground = new Ground(config, database, log, Documents.read(join(builtFolder(), 'documents.json'), config.production));
  await loadPack(ground);
  const readers = new Readers(ground);
  // Before the sample network: what is asked in it is news to its people.
  await readers.start();
  await loadSample(ground);
  const clock = new Clock(ground, readers);
  const adapter = new Adapter(
    {
      bodyLimit: config.limits.bodyBytes,
      trustProxy: config.trustedProxies.length ? [...config.trustedProxies] : false,
      rewriteUrl: pageUrl,
      forceCloseConnections: 'idle',
      // A body that comes a byte a minute would hold its connection for ever.
      requestTimeout: 30_000,
    },
    log,
  );
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(ground, clock), adapter, { logger: false, abortOnError: false });
  const fastify = adapter.getInstance();
  await fastify.register(fastifyCookie);
  guardDoor(fastify, config, ground.documents);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const session = routeOf(request) === '/graphql' ? sessionDigest(request.headers.cookie, config.cookie.name) : undefined;
    if (session) touchSession(ground, session);
    done();
  });
  const mail = new Mail(ground);
  serveHealth(fastify, database, () => mail.state);
  attachAuthentication(fastify, ground);
  attachMinutesPdf(fastify, ground);
  attachFeeds(fastify, ground);
  attachUnsubscribing(fastify, ground);
  const live = new Live(ground, new Sight(ground), readers);
  // The framework hands out a proxy on which `close` can't be replaced.
  fastify.addHook('preClose', async () => {
    await clock.stop();
    await mail.stop();
    await live.stop();
  });
  attachSampleRemoval(fastify, ground, () => live.startOver());
  await servePages(fastify, config, join(builtFolder(), 'client'));
  await app.init();
  await live.start(app.getHttpServer(), app.get(GraphQLSchemaHost).schema);
  await mail.start();
  clock.start();
  return app;
}

/** Where the build puts the client and the manifest of its documents: beside or below the running code. */
function builtFolder(): string {
  const above = dirname(import.meta.dirname);
  return existsSync(join(above, 'package.json')) ? join(above, 'dist') : above;
}
