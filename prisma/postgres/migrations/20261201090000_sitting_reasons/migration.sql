-- AlterTable
ALTER TABLE "Sitting" ADD COLUMN "adjournedFor" TEXT;
ALTER TABLE "Sitting" ADD COLUMN "reason" TEXT;
