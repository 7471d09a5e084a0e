ALTER TABLE "people"
  ADD COLUMN "mobile_verified" boolean NOT NULL DEFAULT false,
  ADD COLUMN "password_changed_at" timestamptz,
  ADD COLUMN "two_factor" jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN "totp_secret" text,
  ADD COLUMN "totp_step" bigint,
  ADD COLUMN "totp_setup" text;
--> statement-breakpoint
UPDATE "people" SET "mobile_verified" = true
  WHERE ("username", "mobile") IN (('mlindqvist', '+46701234567'), ('ohaddad', '+971501234567'));
--> statement-breakpoint
ALTER TABLE "sessions"
  ADD COLUMN "id" uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  ADD COLUMN "user_agent" text NOT NULL DEFAULT '',
  ADD COLUMN "address" text NOT NULL DEFAULT '',
  ADD COLUMN "started_at" timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN "last_active_at" timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN "verified_at" timestamptz;
--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" ("person");
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "hash" text NOT NULL,
  PRIMARY KEY ("person", "hash")
);
--> statement-breakpoint
CREATE TABLE "challenges" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "session" text REFERENCES "sessions" ON DELETE CASCADE,
  "purpose" text NOT NULL,
  "target" text NOT NULL DEFAULT '',
  "channel" text,
  "code_hash" text,
  "sends" integer NOT NULL DEFAULT 0,
  "wrong" integer NOT NULL DEFAULT 0,
  "wrong_own" integer NOT NULL DEFAULT 0,
  "admitted" boolean NOT NULL DEFAULT false,
  "sent_at" timestamptz,
  "answered_at" timestamptz,
  "proof_hash" text UNIQUE,
  "used_at" timestamptz,
  "created_at" timestamptz NOT NULL DEFAULT now()
);
--> statement-breakpoint
CREATE INDEX "challenges_person" ON "challenges" ("person");
--> statement-breakpoint
CREATE TABLE "access_tokens" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "name" text NOT NULL,
  "scope" text NOT NULL,
  "hash" text NOT NULL UNIQUE,
  "sealed" text,
  "start" text NOT NULL,
  "tail" text NOT NULL,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "expires_at" timestamptz,
  "last_used_at" timestamptz,
  "replaced" boolean NOT NULL DEFAULT false
);
--> statement-breakpoint
CREATE INDEX "access_tokens_person" ON "access_tokens" ("person");
