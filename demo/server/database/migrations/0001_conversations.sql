CREATE TABLE "conversations" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "customer" text NOT NULL,
  "customer_name" text NOT NULL,
  "channel" text NOT NULL DEFAULT 'widget',
  "status" text NOT NULL DEFAULT 'open' CHECK ("status" IN ('open', 'resolved')),
  "started_by" text NOT NULL DEFAULT 'customer' CHECK ("started_by" IN ('customer', 'agent')),
  "assignee" uuid REFERENCES "people" ON DELETE SET NULL,
  "last_number" integer NOT NULL DEFAULT 0,
  "read_up_to" integer NOT NULL DEFAULT 0,
  "revision" integer NOT NULL DEFAULT 1,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "updated_at" timestamptz NOT NULL DEFAULT now(),
  UNIQUE ("customer", "channel")
);
--> statement-breakpoint
CREATE INDEX "conversations_assignee" ON "conversations" ("assignee", "status");
--> statement-breakpoint
CREATE TABLE "messages" (
  "conversation" uuid NOT NULL REFERENCES "conversations" ON DELETE CASCADE,
  "number" integer NOT NULL,
  "author" text NOT NULL CHECK ("author" IN ('customer', 'agent')),
  "person" uuid REFERENCES "people" ON DELETE SET NULL,
  "text" text NOT NULL,
  "key" text,
  "at" timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY ("conversation", "number")
);
--> statement-breakpoint
CREATE INDEX "messages_key" ON "messages" ("conversation", "key");
--> statement-breakpoint
ALTER TABLE "sign_in_attempts" RENAME TO "attempts";
