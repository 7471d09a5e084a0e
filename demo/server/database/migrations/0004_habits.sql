ALTER TABLE "people"
  ADD COLUMN "notifications" jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN "notifications_version" text NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "notifications_revision" integer NOT NULL DEFAULT 1,
  ADD COLUMN "alerts" jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN "alerts_version" text NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "alerts_revision" integer NOT NULL DEFAULT 1,
  ADD COLUMN "preferences" jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN "preferences_version" text NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "preferences_revision" integer NOT NULL DEFAULT 1,
  ADD COLUMN "availability_reason" text NOT NULL DEFAULT '',
  ADD COLUMN "availability_until" timestamptz,
  ADD COLUMN "auto_offline" boolean NOT NULL DEFAULT false,
  ADD COLUMN "last_seen_at" timestamptz;
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "endpoint" text NOT NULL UNIQUE,
  "p256dh" text NOT NULL,
  "auth" text NOT NULL,
  "session" text REFERENCES "sessions" ON DELETE SET NULL,
  "user_agent" text NOT NULL DEFAULT '',
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "last_used_at" timestamptz
);
--> statement-breakpoint
CREATE INDEX "push_subscriptions_person" ON "push_subscriptions" ("person");
--> statement-breakpoint
CREATE INDEX "push_subscriptions_session" ON "push_subscriptions" ("session");
--> statement-breakpoint
CREATE TABLE "vapid" (
  "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
  "public" text NOT NULL,
  "private" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "private" boolean NOT NULL DEFAULT false;
--> statement-breakpoint
CREATE TABLE "mentions" (
  "conversation" uuid NOT NULL,
  "number" integer NOT NULL,
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  PRIMARY KEY ("conversation", "number", "person"),
  FOREIGN KEY ("conversation", "number") REFERENCES "messages" ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE "translations" (
  "conversation" uuid NOT NULL,
  "number" integer NOT NULL,
  "language" text NOT NULL,
  "text" text NOT NULL,
  "source" text NOT NULL DEFAULT '',
  PRIMARY KEY ("conversation", "number", "language"),
  FOREIGN KEY ("conversation", "number") REFERENCES "messages" ON DELETE CASCADE
);
--> statement-breakpoint
ALTER TABLE "conversations"
  ADD COLUMN "waiting_since" timestamptz,
  ADD COLUMN "sla_told" jsonb NOT NULL DEFAULT '{}';
--> statement-breakpoint
UPDATE "conversations" SET "waiting_since" = (
  SELECT min("asked"."at") FROM "messages" AS "asked"
  WHERE "asked"."conversation" = "conversations"."id" AND "asked"."author" = 'customer' AND "asked"."number" > (
    SELECT coalesce(max("said"."number"), 0) FROM "messages" AS "said"
    WHERE "said"."conversation" = "conversations"."id" AND "said"."author" = 'agent'
  )
)
WHERE "status" = 'open';
