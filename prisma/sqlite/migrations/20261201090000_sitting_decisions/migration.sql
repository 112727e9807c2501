-- AlterTable
ALTER TABLE "Sitting" ADD COLUMN "adjournedFor" TEXT;
ALTER TABLE "Sitting" ADD COLUMN "reason" TEXT;

-- While a sitting is open a file may have one decision of each kind (they have a reason) and one confirmed line (it has
-- none). One sitting of an edition is open at a time.
DROP INDEX "Verdict_one_in_force";
CREATE UNIQUE INDEX "Verdict_one_line_in_force" ON "Verdict"("sittingId", "applicationId") WHERE "supersededAt" IS NULL AND "reason" IS NULL;
CREATE UNIQUE INDEX "Verdict_one_decision_in_force" ON "Verdict"("sittingId", "applicationId", "basis") WHERE "supersededAt" IS NULL AND "reason" IS NOT NULL;
CREATE UNIQUE INDEX "Sitting_one_open" ON "Sitting"("editionId") WHERE "closedAt" IS NULL;
