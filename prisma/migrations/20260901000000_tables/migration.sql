-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_records" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "township_id" UUID,
    "village_id" UUID,
    "reason" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "epoch" SMALLINT NOT NULL DEFAULT 1,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "audit_records_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "audit_blocks" (
    "county_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "epoch" SMALLINT NOT NULL DEFAULT 1,
    "from_xid" xid8 NOT NULL,
    "to_xid" xid8 NOT NULL,
    "records" INTEGER NOT NULL,
    "merkle_root" BYTEA NOT NULL,
    "previous" BYTEA NOT NULL,
    "digest" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_blocks_pkey" PRIMARY KEY ("county_id","seq")
);

-- CreateTable
CREATE TABLE "tally_deltas" (
    "county_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "campaign_id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "state" TEXT,
    "undetermined" BOOLEAN NOT NULL DEFAULT false,
    "tier" TEXT,
    "category" TEXT,
    "residents" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "premium_fen" BIGINT NOT NULL DEFAULT 0,
    "subsidy_fen" BIGINT NOT NULL DEFAULT 0,
    "self_pay_fen" BIGINT NOT NULL DEFAULT 0,
    "paid_fen" BIGINT NOT NULL DEFAULT 0,
    "funding" JSONB NOT NULL DEFAULT '[]',
    "day" DATE NOT NULL,

    CONSTRAINT "tally_deltas_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "tallies" (
    "county_id" INTEGER NOT NULL,
    "campaign_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "township_id" UUID NOT NULL,
    "residents" INTEGER NOT NULL DEFAULT 0,
    "registered" INTEGER NOT NULL DEFAULT 0,
    "assessed" INTEGER NOT NULL DEFAULT 0,
    "paid" INTEGER NOT NULL DEFAULT 0,
    "township_checked" INTEGER NOT NULL DEFAULT 0,
    "county_confirmed" INTEGER NOT NULL DEFAULT 0,
    "withdrawn" INTEGER NOT NULL DEFAULT 0,
    "undetermined" INTEGER NOT NULL DEFAULT 0,
    "premium_fen" BIGINT NOT NULL DEFAULT 0,
    "subsidy_fen" BIGINT NOT NULL DEFAULT 0,
    "self_pay_fen" BIGINT NOT NULL DEFAULT 0,
    "paid_fen" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "tallies_pkey" PRIMARY KEY ("county_id","campaign_id","village_id","dimension","key")
);

-- CreateTable
CREATE TABLE "county_tallies" (
    "county_id" INTEGER NOT NULL,
    "campaign_id" UUID NOT NULL,
    "plan_year" SMALLINT NOT NULL,
    "target" INTEGER,
    "residents" INTEGER NOT NULL DEFAULT 0,
    "enrolled" INTEGER NOT NULL DEFAULT 0,
    "paid" INTEGER NOT NULL DEFAULT 0,
    "undetermined" INTEGER NOT NULL DEFAULT 0,
    "last_day" DATE,

    CONSTRAINT "county_tallies_pkey" PRIMARY KEY ("county_id","campaign_id")
);

-- CreateTable
CREATE TABLE "counties" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "counties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county_keys" (
    "county_id" INTEGER NOT NULL,
    "version" SMALLINT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "county_keys_pkey" PRIMARY KEY ("county_id","version")
);

-- CreateTable
CREATE TABLE "pool_keys" (
    "version" SMALLINT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pool_keys_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "divisions" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "township_id" UUID NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "divisions_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "plan_year" SMALLINT NOT NULL,
    "active_pack_id" UUID,
    "demo_today" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "enrollments" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "tier_chosen" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "pack_id" UUID NOT NULL,
    "pack_revision" SMALLINT NOT NULL,
    "assessed_for" DATE NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "tier" TEXT,
    "premium_fen" INTEGER,
    "subsidy_fen" INTEGER,
    "waived_fen" INTEGER,
    "self_pay_fen" INTEGER,
    "category" TEXT,
    "funding" JSONB NOT NULL DEFAULT '[]',
    "benefit_start" DATE,
    "clauses" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "assumptions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "warnings" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "paid_fen" INTEGER NOT NULL DEFAULT 0,
    "paid_on" DATE,
    "withdrawn_reason" TEXT,
    "import_id" UUID,
    "registered_by" UUID NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "enrollments_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "payments" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "applied_fen" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "credited_on" DATE NOT NULL,
    "external_reference" TEXT,
    "idempotency_key" TEXT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payments_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "commands" (
    "county_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "actor" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commands_pkey" PRIMARY KEY ("county_id","key")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "county_id" INTEGER,
    "township_id" UUID,
    "village_id" UUID,
    "agency" TEXT,
    "division" TEXT,
    "language" TEXT NOT NULL DEFAULT 'zh',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "token_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "lookups" (
    "county_id" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "lookups_pkey" PRIMARY KEY ("county_id","account_id","hour")
);

-- CreateTable
CREATE TABLE "uploads" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "upload_chunks" (
    "county_id" INTEGER NOT NULL,
    "upload_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "upload_chunks_pkey" PRIMARY KEY ("county_id","upload_id","seq")
);

-- CreateTable
CREATE TABLE "roster_imports" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "upload_id" UUID NOT NULL,
    "township_id" UUID,
    "village_id" UUID,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "pack_id" UUID NOT NULL,
    "columns" JSONB NOT NULL DEFAULT '[]',
    "include_repairable" BOOLEAN NOT NULL DEFAULT false,
    "rows_total" INTEGER,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "sound" INTEGER NOT NULL DEFAULT 0,
    "repairable" INTEGER NOT NULL DEFAULT 0,
    "wrong" INTEGER NOT NULL DEFAULT 0,
    "committed" INTEGER NOT NULL DEFAULT 0,
    "money" JSONB NOT NULL DEFAULT '{}',
    "failure_code" TEXT,
    "failure_detail" JSONB,
    "created_by" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "roster_imports_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "roster_import_rows" (
    "county_id" INTEGER NOT NULL,
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "township_id" UUID,
    "village_id" UUID,
    "status" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "faults" SMALLINT NOT NULL DEFAULT 0,
    "committed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "roster_import_rows_pkey" PRIMARY KEY ("county_id","import_id","row")
);

-- CreateTable
CREATE TABLE "policy_packs" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "revision" SMALLINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "source" TEXT NOT NULL,
    "notice" TEXT,
    "sha256" BYTEA NOT NULL,
    "fit" BOOLEAN NOT NULL,
    "examples" INTEGER NOT NULL,
    "open_questions" INTEGER NOT NULL DEFAULT 0,
    "uploaded_by" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activated_by" UUID,
    "activated_by_name" TEXT,
    "activated_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_packs_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "targets" (
    "county_id" INTEGER NOT NULL,
    "campaign_id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "pack_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "targets_pkey" PRIMARY KEY ("county_id","campaign_id","township_id","basis")
);

-- CreateTable
CREATE TABLE "households" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "group" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "households_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "residents" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "household_id" UUID,
    "group" TEXT,
    "relation" TEXT,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "sex" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "hukou" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "id_sealed" BYTEA NOT NULL,
    "id_index" BYTEA NOT NULL,
    "last_four_index" BYTEA NOT NULL,
    "match_index" BYTEA NOT NULL,
    "match_version" SMALLINT NOT NULL,
    "phone_sealed" BYTEA,
    "phone_index" BYTEA,
    "key_version" SMALLINT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "residents_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateTable
CREATE TABLE "certifications" (
    "county_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "agency" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "evidence" TEXT,
    "end_reason" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certifications_pkey" PRIMARY KEY ("county_id","id")
);

-- CreateIndex
CREATE INDEX "audit_records_county_id_subject_id_id_idx" ON "audit_records"("county_id", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_records_county_id_xid_idx" ON "audit_records"("county_id", "xid");

-- CreateIndex
CREATE UNIQUE INDEX "divisions_county_id_township_id_level_name_key" ON "divisions"("county_id", "township_id", "level", "name");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_county_id_plan_year_key" ON "campaigns"("county_id", "plan_year");

-- CreateIndex
CREATE INDEX "enrollments_county_id_resident_id_idx" ON "enrollments"("county_id", "resident_id");

-- CreateIndex
CREATE INDEX "enrollments_county_id_campaign_id_id_idx" ON "enrollments"("county_id", "campaign_id", "id");

-- CreateIndex
CREATE INDEX "enrollments_county_id_campaign_id_township_id_id_idx" ON "enrollments"("county_id", "campaign_id", "township_id", "id");

-- CreateIndex
CREATE INDEX "enrollments_county_id_campaign_id_village_id_id_idx" ON "enrollments"("county_id", "campaign_id", "village_id", "id");

-- CreateIndex
CREATE INDEX "enrollments_county_id_campaign_id_state_id_idx" ON "enrollments"("county_id", "campaign_id", "state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollments_county_id_campaign_id_resident_id_key" ON "enrollments"("county_id", "campaign_id", "resident_id");

-- CreateIndex
CREATE INDEX "payments_county_id_enrollment_id_idx" ON "payments"("county_id", "enrollment_id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_county_id_idempotency_key_key" ON "payments"("county_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "payments_county_id_channel_external_reference_key" ON "payments"("county_id", "channel", "external_reference");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_username_key" ON "accounts"("username");

-- CreateIndex
CREATE INDEX "sessions_account_id_idx" ON "sessions"("account_id");

-- CreateIndex
CREATE INDEX "roster_imports_county_id_created_at_id_idx" ON "roster_imports"("county_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "roster_import_rows_county_id_import_id_status_row_idx" ON "roster_import_rows"("county_id", "import_id", "status", "row");

-- CreateIndex
CREATE UNIQUE INDEX "policy_packs_county_id_campaign_id_revision_key" ON "policy_packs"("county_id", "campaign_id", "revision");

-- CreateIndex
CREATE INDEX "households_county_id_township_id_id_idx" ON "households"("county_id", "township_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "households_county_id_village_id_number_key" ON "households"("county_id", "village_id", "number");

-- CreateIndex
CREATE INDEX "residents_county_id_township_id_id_idx" ON "residents"("county_id", "township_id", "id");

-- CreateIndex
CREATE INDEX "residents_county_id_village_id_id_idx" ON "residents"("county_id", "village_id", "id");

-- CreateIndex
CREATE INDEX "residents_county_id_household_id_idx" ON "residents"("county_id", "household_id");

-- CreateIndex
CREATE INDEX "residents_county_id_last_four_index_idx" ON "residents"("county_id", "last_four_index");

-- CreateIndex
CREATE INDEX "residents_county_id_name_idx" ON "residents"("county_id", "name");

-- CreateIndex
CREATE INDEX "residents_county_id_pinyin_idx" ON "residents"("county_id", "pinyin");

-- CreateIndex
CREATE INDEX "residents_county_id_initials_idx" ON "residents"("county_id", "initials");

-- CreateIndex
CREATE UNIQUE INDEX "residents_county_id_id_index_key" ON "residents"("county_id", "id_index");

-- CreateIndex
CREATE INDEX "certifications_county_id_resident_id_idx" ON "certifications"("county_id", "resident_id");

-- CreateIndex
CREATE INDEX "certifications_county_id_category_id_idx" ON "certifications"("county_id", "category", "id");

-- CreateIndex
CREATE INDEX "certifications_county_id_township_id_category_id_idx" ON "certifications"("county_id", "township_id", "category", "id");

-- AddForeignKey
ALTER TABLE "county_keys" ADD CONSTRAINT "county_keys_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "counties"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "divisions" ADD CONSTRAINT "divisions_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "counties"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "counties"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_county_id_resident_id_fkey" FOREIGN KEY ("county_id", "resident_id") REFERENCES "residents"("county_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_county_id_campaign_id_fkey" FOREIGN KEY ("county_id", "campaign_id") REFERENCES "campaigns"("county_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_county_id_enrollment_id_fkey" FOREIGN KEY ("county_id", "enrollment_id") REFERENCES "enrollments"("county_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "upload_chunks" ADD CONSTRAINT "upload_chunks_county_id_upload_id_fkey" FOREIGN KEY ("county_id", "upload_id") REFERENCES "uploads"("county_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "roster_import_rows" ADD CONSTRAINT "roster_import_rows_county_id_import_id_fkey" FOREIGN KEY ("county_id", "import_id") REFERENCES "roster_imports"("county_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "policy_packs" ADD CONSTRAINT "policy_packs_county_id_campaign_id_fkey" FOREIGN KEY ("county_id", "campaign_id") REFERENCES "campaigns"("county_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "residents" ADD CONSTRAINT "residents_county_id_household_id_fkey" FOREIGN KEY ("county_id", "household_id") REFERENCES "households"("county_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "certifications" ADD CONSTRAINT "certifications_county_id_resident_id_fkey" FOREIGN KEY ("county_id", "resident_id") REFERENCES "residents"("county_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
