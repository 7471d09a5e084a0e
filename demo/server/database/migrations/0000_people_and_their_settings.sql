CREATE TABLE "people" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "position" integer NOT NULL,
  "account" text NOT NULL,
  "email" text NOT NULL,
  "password" text NOT NULL,
  "may_change_email" boolean NOT NULL,
  "takes_chats" boolean NOT NULL,
  "username" text NOT NULL UNIQUE,
  "role" text NOT NULL,
  "business_unit" text NOT NULL,
  "name" text NOT NULL,
  "public_name" text NOT NULL DEFAULT '',
  "language" text NOT NULL DEFAULT '',
  "landline" text NOT NULL DEFAULT '',
  "mobile" text NOT NULL DEFAULT '',
  "custom" jsonb NOT NULL DEFAULT '{}',
  "profile_version" text NOT NULL,
  "profile_revision" integer NOT NULL DEFAULT 1,
  "avatar" text NOT NULL DEFAULT '',
  "avatar_version" text NOT NULL,
  "avatar_revision" integer NOT NULL DEFAULT 1,
  "status" text NOT NULL DEFAULT 'online' CHECK ("status" IN ('online', 'busy', 'offline')),
  "availability_version" text NOT NULL,
  "availability_revision" integer NOT NULL DEFAULT 1,
  "stream" text NOT NULL,
  "last_event" integer NOT NULL DEFAULT 0
);
--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" (lower("email"));
--> statement-breakpoint
CREATE TABLE "pictures" (
  "hash" text PRIMARY KEY,
  "bytes" bytea NOT NULL,
  "stored_at" timestamptz NOT NULL DEFAULT now()
);
--> statement-breakpoint
CREATE TABLE "sessions" (
  "token_hash" text PRIMARY KEY,
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "expires_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
  "bucket" text PRIMARY KEY,
  "count" integer NOT NULL,
  "until" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "key" text NOT NULL,
  "fingerprint" text NOT NULL,
  "status" integer NOT NULL,
  "body" text NOT NULL,
  "made_at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("person", "key")
);
--> statement-breakpoint
CREATE INDEX "idempotency_keys_made_at" ON "idempotency_keys" ("made_at");
--> statement-breakpoint
CREATE TABLE "events" (
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "number" integer NOT NULL,
  "name" text NOT NULL,
  "data" text NOT NULL,
  PRIMARY KEY ("person", "number")
);
