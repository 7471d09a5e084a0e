ALTER TABLE "conversations"
  ADD COLUMN "number" text NOT NULL DEFAULT '',
  ADD COLUMN "phone" text NOT NULL DEFAULT '',
  ADD COLUMN "language" text NOT NULL DEFAULT '';
--> statement-breakpoint
ALTER TABLE "messages"
  ADD COLUMN "whatsapp" jsonb,
  ADD COLUMN "automatic" boolean NOT NULL DEFAULT false;
--> statement-breakpoint
CREATE TABLE "whatsapp_numbers" (
  "id" text PRIMARY KEY,
  "account" text NOT NULL,
  "phone" text NOT NULL,
  "name" text NOT NULL,
  "connected" boolean NOT NULL DEFAULT true,
  "position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "whatsapp_templates" (
  "id" text PRIMARY KEY,
  "account" text NOT NULL,
  "name" text NOT NULL,
  "language" text NOT NULL,
  "header" text NOT NULL DEFAULT '' CHECK ("header" IN ('', 'text', 'image', 'video', 'document')),
  "header_text" text NOT NULL DEFAULT '',
  "body" text NOT NULL,
  "footer" text NOT NULL DEFAULT '',
  "buttons" jsonb NOT NULL DEFAULT '[]',
  "position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "welcome_messages" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "name" text NOT NULL,
  "kind" text NOT NULL,
  "enabled" boolean NOT NULL DEFAULT false,
  "contents" jsonb NOT NULL,
  "sent" integer NOT NULL DEFAULT 0,
  "switched_at" timestamptz,
  "version" text NOT NULL,
  "revision" integer NOT NULL DEFAULT 1,
  "created_at" timestamptz NOT NULL DEFAULT clock_timestamp(),
  "updated_at" timestamptz NOT NULL DEFAULT now()
);
--> statement-breakpoint
CREATE INDEX "welcome_messages_person" ON "welcome_messages" ("person", "created_at");
--> statement-breakpoint
CREATE INDEX "welcome_messages_contents" ON "welcome_messages" USING gin ("contents" jsonb_path_ops);
--> statement-breakpoint
CREATE TABLE "welcome_numbers" (
  "message" uuid NOT NULL REFERENCES "welcome_messages" ON DELETE CASCADE,
  "person" uuid NOT NULL REFERENCES "people" ON DELETE CASCADE,
  "number" text NOT NULL,
  "place" integer NOT NULL,
  "enabled" boolean NOT NULL DEFAULT false,
  PRIMARY KEY ("message", "number")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "welcome_numbers_enabled" ON "welcome_numbers" ("person", "number") WHERE "enabled";
--> statement-breakpoint
CREATE TABLE "welcome_greetings" (
  "conversation" uuid PRIMARY KEY REFERENCES "conversations" ON DELETE CASCADE,
  "message" uuid REFERENCES "welcome_messages" ON DELETE SET NULL,
  "person" uuid REFERENCES "people" ON DELETE SET NULL,
  "at" timestamptz NOT NULL DEFAULT clock_timestamp()
);
--> statement-breakpoint
CREATE INDEX "welcome_greetings_message" ON "welcome_greetings" ("message");
--> statement-breakpoint
CREATE TABLE "deliveries" (
  "id" bigserial PRIMARY KEY,
  "conversation" uuid REFERENCES "conversations" ON DELETE CASCADE,
  "number" text NOT NULL,
  "recipient" text NOT NULL,
  "payload" jsonb NOT NULL,
  "attempts" integer NOT NULL DEFAULT 0,
  "due_at" timestamptz NOT NULL DEFAULT now(),
  "given_up_at" timestamptz
);
--> statement-breakpoint
CREATE INDEX "deliveries_line" ON "deliveries" ("number", "recipient", "id") WHERE "given_up_at" IS NULL;
--> statement-breakpoint
CREATE TABLE "phone_messages" (
  "id" bigserial PRIMARY KEY,
  "delivery" bigint NOT NULL UNIQUE,
  "recipient" text NOT NULL,
  "number" text NOT NULL,
  "body" jsonb NOT NULL,
  "at" timestamptz NOT NULL DEFAULT clock_timestamp()
);
--> statement-breakpoint
CREATE INDEX "phone_messages_recipient" ON "phone_messages" ("recipient", "number", "id");
