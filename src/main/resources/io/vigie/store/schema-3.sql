-- The other fields of policy actions and incidents that hold one value. (SQLite keeps these comments: ".schema" shows them.)
ALTER TABLE policy_action ADD COLUMN rationale TEXT /* why, in the words of the text */;
ALTER TABLE policy_action ADD COLUMN practice TEXT /* what is forbidden or punished, in the words of the text */;
ALTER TABLE policy_action ADD COLUMN origin_country TEXT /* of the equipment that is meant, such as CN */;
ALTER TABLE policy_action ADD COLUMN until TEXT /* EDTF */;
ALTER TABLE incident ADD COLUMN attribution TEXT /* who alleges it */;
UPDATE policy_action SET rationale = record ->> 'rationale', practice = record ->> '$.targets.practice',
  origin_country = record ->> '$.targets.originCountry', until = record ->> 'until';
UPDATE incident SET attribution = record ->> 'attribution';
