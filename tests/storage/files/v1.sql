PRAGMA application_id = 1131761778;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE answer (
	product_id TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	question TEXT NOT NULL, 
	value TEXT NOT NULL, 
	basis TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (subject_id, question), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "answer" VALUES('c95765f140f1d067','c95765f140f1d067','recurring_price','yes',NULL,'03b6313967139a4e8e0dffb49361b3bdaa9f8f4732b29ace10bf4157ae9e7887');
INSERT INTO "answer" VALUES('c95765f140f1d067','c95765f140f1d067','has_customers','yes',NULL,'3cd850a1f4df6a5b50439d565412e06e740dac1952be7d60a4858e552abae51e');
INSERT INTO "answer" VALUES('c95765f140f1d067','c95765f140f1d067','must_connect','no',NULL,'b15b6559010d305712d8ac3077cfb1f47767a3dad2f13b36265ca5ff40d21746');
INSERT INTO "answer" VALUES('c95765f140f1d067','c95765f140f1d067','data_to_move','yes',NULL,'78e00fe26c84ec40d387b5ecd720f2d7f73b072fea5edbb72c9b1dc40385a827');
INSERT INTO "answer" VALUES('c95765f140f1d067','c95765f140f1d067','regulated_data','yes',NULL,'9275d1008df5a3d5062b6e439f6c47499fbbb33f93922713742d8697046d487b');
INSERT INTO "answer" VALUES('c95765f140f1d067','c95765f140f1d067','physical_goods','no',NULL,'1bad2d3f75f5ffbaadd999f7191df6a99eb7ae1373f8e60e60601c36f2e70cb3');
INSERT INTO "answer" VALUES('c95765f140f1d067','c95765f140f1d067','seats_will_grow','unknown',NULL,'372ccc990244a8e848c4fd91f4a11be9907f8947073d04bc95073f1345bcb089');
INSERT INTO "answer" VALUES('c95765f140f1d067','fa853fb9b8beadb1','sold_to','outside',NULL,'bb1b35b1503dedf4bbb1e073d1bbb6724f25d4d05f71509cda7e12003d1e147f');
INSERT INTO "answer" VALUES('c95765f140f1d067','fa853fb9b8beadb1','payer','provider','heard','d6ef1dc87c3a6b11c9cddf28ccb8b701306ecb80601e894a316df185af62794d');
INSERT INTO "answer" VALUES('c95765f140f1d067','fa853fb9b8beadb1','picker','payer_side','heard','c2d983d93bf8072e888345c6915ae98d0c846c297dd425414bd260c97346489c');
INSERT INTO "answer" VALUES('c95765f140f1d067','fa853fb9b8beadb1','say','nothing','guessed','f59f2f6a7f0d77961cacbf21cd7f064750a8452e3e68178d5b9122590059ed41');
INSERT INTO "answer" VALUES('c95765f140f1d067','fa853fb9b8beadb1','alternatives','several','proved','cf283a740d7986088294e411a0e5ee4744411ab4419085686ccf5107d55a7a75');
INSERT INTO "answer" VALUES('c95765f140f1d067','fa853fb9b8beadb1','picker_uses','no',NULL,'981cdf6c2d6ec1031f4a18f3a3502ac6f014bf25d80a522d80aaa6919a1ecafa');
INSERT INTO "answer" VALUES('c95765f140f1d067','fa853fb9b8beadb1','same_organisation','yes',NULL,'dbb6f539948459b026e087f7bcb1bc4da086057cd495b6a08f8b4ff38906576d');
INSERT INTO "answer" VALUES('c95765f140f1d067','fa853fb9b8beadb1','payer_kind','organisation','proved','4b053818242b24fbdfc652ab0a9c048819a9d112a6e8b527a4e65e4eb4f2fae2');
INSERT INTO "answer" VALUES('c95765f140f1d067','c95765f140f1d067','more_users','no',NULL,'a4b602cf10f7fcbe65afe19588d27c3376941a01710f4374772af4abe5e6eb1c');
INSERT INTO "answer" VALUES('c95765f140f1d067','c95765f140f1d067','others','done',NULL,'84fd2aa3dd195d139f9839167975c52c557f35d07802461e9ef853f8e66bb9ca');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','ff875d8356a7a2ba','recurring_price','yes',NULL,'1f6906a263cbd748244b943b27e1e841a60b1a8ee1aca8720a6b23200d47eaa5');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','ff875d8356a7a2ba','has_customers','yes',NULL,'7c4edebb50da9c96b22f76055a553a62c0257cb64a56ca116fd60e29b1922eed');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','ff875d8356a7a2ba','must_connect','yes',NULL,'0ff5a5368ba3264b54582420ac4334fbd46b952a44563298c0b105cc3b8d6fe7');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','ff875d8356a7a2ba','data_to_move','yes',NULL,'3de359c4326e252bdfdbb7e2220487ad55cbb842175e2a119c23600dc1c372b9');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','ff875d8356a7a2ba','regulated_data','yes',NULL,'3150389a6f38e8c217e3d9b61dd0aae0b98ad10a81a79bf7347dbc28a2d903d9');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','ff875d8356a7a2ba','physical_goods','no',NULL,'88a905abca3b1999eec9cb55877391157f751e88aae6dfea6cc76840ee7dec6f');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','ff875d8356a7a2ba','seats_will_grow','yes',NULL,'69df96f37dd5dd821fde26b827cc8ffd67b37bfb66ac148d60cbac4b45d58f4b');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','969dfd07c3f0290b','sold_to','outside',NULL,'dbaa66d91460352575a3e15264b301fdabf5a7e4d71df961005b1ec887beae7c');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','969dfd07c3f0290b','payer','provider','proved','e38765d0636ae4c2bbaae9cc01e402359eba370e585da1bf2424f6212b6e75a0');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','969dfd07c3f0290b','picker','payer_side','heard','b001b26084a34aa82584cd5bc27a057f951d13a700f03881642605de12fe5ff9');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','969dfd07c3f0290b','say','nothing','heard','850239f10845f08ee3f852dc56aebdfe3cb79a8b8d79dc6eae1f8021ddea89a2');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','969dfd07c3f0290b','alternatives','several','heard','967b75bc5600a9f5343dac9654b91c3c8b3a7b1a7b6eb1d6b09d4deb3a148e48');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','969dfd07c3f0290b','picker_uses','no',NULL,'98aee6892aed98c8b20f1bcd21bc717d46483f7e203fcdff823a684d42c85513');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','969dfd07c3f0290b','same_organisation','yes',NULL,'b7dd85affd020782558c332f95daf8e74b5fa2c2ff23e3a2d42e7b94f389d1c0');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','969dfd07c3f0290b','payer_kind','organisation',NULL,'1378cf01da71f95f134e9facb20f09a8b2ab607ae2efd1fa31aef459b3e08ef8');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','3d612fc5d36e34a8','sold_to','outside',NULL,'1d485016b7f44e2e57b0ed3f11b372509ed65b97db58d7d1c4a28d1bd241dddc');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','3d612fc5d36e34a8','payer','provider','proved','0903148617d998e1e1194fc177154a88d9ea194cde9abab1a92ac17dd5889944');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','3d612fc5d36e34a8','picker','payer_side','heard','b670ff8a7eb160bf12310524c38e91e2ad4e45ee44a2bde92f7497f65190c1bd');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','3d612fc5d36e34a8','say','counts','proved','22a70fe1a100ba1b6c2d26d33914ee7b155a630c2ede67a804b02489273d314a');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','3d612fc5d36e34a8','alternatives','several','heard','00b2668466d8ffc81ae240ff3dbad13657c8dbc58cce5678d657d58d507a8da4');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','3d612fc5d36e34a8','picker_uses','no',NULL,'520b1420882332de940c73e5b953dde1f4fa6f0d5a0463f34cca975c74ab2712');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','3d612fc5d36e34a8','same_organisation','yes',NULL,'1aac8e404b5ac964b9c3b82f43aca8635c8b9dc2a6793ef9b699cccac2bf0ca8');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','3d612fc5d36e34a8','payer_kind','organisation',NULL,'3e31eb73ab6909230bdea52c36ed2e550e660731532cb3839e036739bbb09cab');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','2501e036b8993fa9','sold_to','outside',NULL,'a14a5826b03a67cf2ae1ed2826bd8d6d63a7a34e428acbce6c608e587a55454c');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','2501e036b8993fa9','payer','provider','proved','a115bc4fd86dc686cd4a878dcaee4696380cd092010c7f193ec5568de44faaa1');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','2501e036b8993fa9','picker','payer_side','heard','4f5d9c02f25934b966dc02fa83d07e277f8ebef164b7bf75ffd1fd1a6abffe05');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','2501e036b8993fa9','say','counts','heard','c92cd1309670a3df5c75a58f9a0a6dc59f3d9604d1e3b909a5d9e50725b5c24b');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','2501e036b8993fa9','alternatives','several','heard','351b899648f728e30dd6e9d5e9d1f6ec46508003aa14ca76d75ced08f18bdca5');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','2501e036b8993fa9','picker_uses','no',NULL,'05ef253fcf34abb4ec0c47f90cb10ba1285c9f536d63ab57476e9f5448ace06b');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','2501e036b8993fa9','same_organisation','yes',NULL,'ae4b6c7b473a271747a952c78338d09acd7db48cd5d62dd7fdae5aadb696e832');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','2501e036b8993fa9','payer_kind','organisation',NULL,'2ada00f46fd0d6870ef92be7bf385677c6eea1f081ee6a05cca6a950260b994f');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','6751aa89f9062939','sold_to','outside',NULL,'f67d5a4c9ffbb41fa2040057e5156c4c3899b19fb1e0fd8da49a7582d39205e1');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','6751aa89f9062939','payer','provider','proved','580076d93034532db7391ec757c7cfd09460f5ed3eb0787a82a2110c16ccd306');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','6751aa89f9062939','picker','payer_side','heard','26840b66c8c35f65c4303f7ae12b9af2628a51670bb6fe7a07001713ed63a2d9');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','6751aa89f9062939','say','nothing','guessed','71f4bd1b005d11e34a2a55308bbd8660e852b07209c2f20cf77a1c91d848a729');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','6751aa89f9062939','alternatives','several','guessed','7bdf5fd83ac211fd1c40a4808fe195f5b1141145690b0fd6d52b4d8c65e61bd0');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','6751aa89f9062939','picker_uses','no',NULL,'afc08bec02225730c3e2fc46d56957af8ac3c260245cac1a86e21b2e5f53fea8');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','6751aa89f9062939','same_organisation','yes',NULL,'8b68dae98bb740cb691ba1175cf85c57d1c4a3cba9912702503c6b3da0d9c3b2');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','6751aa89f9062939','payer_kind','organisation',NULL,'13570367e55a2a03ee22ada68b5054996d9bc24a14a5e75eed16f80b16d29b86');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','ff875d8356a7a2ba','more_users','no',NULL,'d90413b7284743b9e7f8b9d1dd7dc0298391a409404b44b3fb64ba2a48620497');
INSERT INTO "answer" VALUES('ff875d8356a7a2ba','ff875d8356a7a2ba','others','done',NULL,'e570d767208e30f97d69ae075cd89c9f766aca48e33d058b158dc23986850e6c');
CREATE TABLE decision_maker (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	roles TEXT NOT NULL, 
	influence INTEGER, 
	stance TEXT, 
	deal_breaker TEXT NOT NULL, 
	"limit" TEXT, 
	basis TEXT, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "decision_maker" VALUES('ee586a307fa3259c','c95765f140f1d067','Managing director','decider,buyer',3,'for','a contract of more than one year','500.00','heard',0,'30721aecd5e280adcc40175ec383486489df365f2144c402bb73c2c67d25b655');
INSERT INTO "decision_maker" VALUES('a9e273a7557ef51a','c95765f140f1d067','Tax adviser','influencer',2,'neutral','figures that cannot be exported',NULL,'guessed',1,'57d024e0c028cfc55b6a725c70148d14207ac6a6b6cda9c994094cff66e75e3a');
INSERT INTO "decision_maker" VALUES('3c89189ef27d9dcf','ff875d8356a7a2ba','Karin Holm, head of sales','decider',3,'for','reps need longer per call than today',NULL,'heard',0,'12f4b799e4c463cd7ec8c757950f782887c53a22b01e5a2f8db9e18ccbb1736f');
INSERT INTO "decision_maker" VALUES('6f51d09ae6cdb34e','ff875d8356a7a2ba','Jens Falk, finance director','buyer,approver',3,'unknown','a notice period over three months','10000','guessed',1,'7b0e46248cb4f50432dc79d2c86a327aa6680fc6272fd9ee11ce1dac0bbb250d');
INSERT INTO "decision_maker" VALUES('8d5d1435f6409b95','ff875d8356a7a2ba','Rasmus Berg, IT manager','gatekeeper',2,'against','a server of their own',NULL,'guessed',2,'521b40e58d40ac37b9e3a280bd591be11c4c9bf1caf9ac0fcef1efa7769aa283');
INSERT INTO "decision_maker" VALUES('882fb7847aaa191e','ff875d8356a7a2ba','Petra Lind, sales operations','initiator,influencer',2,'champion','',NULL,'proved',3,'d628927ee7d0c91bf8b1c81b868a751bed6ad7fd7ca6414e78027c4c7e6ab960');
CREATE TABLE item_state (
	product_id TEXT NOT NULL, 
	item TEXT NOT NULL, 
	done INTEGER NOT NULL, 
	owner TEXT NOT NULL, 
	due TEXT, 
	note TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id, item), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "item_state" VALUES('c95765f140f1d067','TRN-01',1,'Anna','2026-11-03','counted','4f09f6c650145655019478d6fd6f0771965d5a0fae662fd4afc4e2a17ffb69c7');
INSERT INTO "item_state" VALUES('ff875d8356a7a2ba','TRN-01',1,'Anna','2026-11-03','counted','43aa4a6716ce0eb3d85fb771e55e1033a12f8f6c3930a83f51f4eec04dc2a4e7');
CREATE TABLE memo (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY ("key")
)
 STRICT

;
INSERT INTO "memo" VALUES('workspace_id','d7ad82fb5cd673de34716849c236a674','7bec082812b1a58e856b681f4d90daaadef4cd917e034ceef334cfea0d2478cd');
INSERT INTO "memo" VALUES('revision','2','116e6dadbc49aba02a75b79f0d924bcd7ec89d156b570a5846a3ef5492982a00');
CREATE TABLE product (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	currency TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	questions_version INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "product" VALUES('c95765f140f1d067','CashPilot','Cash planning for firms of up to thirty people','EUR',0,1,'2fa822dba2a195514eb267a6a810e315a829dcda441df881ab2460a37809cefd');
INSERT INTO "product" VALUES('ff875d8356a7a2ba','ClearDesk CRM','One list of contacts and offers for trading firms','EUR',0,1,'2f0803edf29a3a292499fe0469058c74ff7e37cba47b625de19819e46b81b44c');
CREATE TABLE user_class (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	people INTEGER, 
	proficiency TEXT, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "user_class" VALUES('fa853fb9b8beadb1','c95765f140f1d067','Secretaries',3,'beginner',0,'962a32a0e5d255fbfc8c6d8acdd9e5b36fedb0dce1179c0ad4f3983e2bb52a0c');
INSERT INTO "user_class" VALUES('969dfd07c3f0290b','ff875d8356a7a2ba','Sales reps',40,'gets_by',0,'e813ecd0618180753113696d196ef5a5120ab252b9e5b5a57a2b412cf8647e4d');
INSERT INTO "user_class" VALUES('3d612fc5d36e34a8','ff875d8356a7a2ba','Sales managers',5,'skilled',1,'d4518f44ebbc0c870431057e142425e2d22152c2306d871ef891f7c6ddd85320');
INSERT INTO "user_class" VALUES('2501e036b8993fa9','ff875d8356a7a2ba','Marketing managers',3,'expert',2,'908a496accdfb3db354beb1cae83383b267d76253f20d63eb84e9cd00ba5181b');
INSERT INTO "user_class" VALUES('6751aa89f9062939','ff875d8356a7a2ba','Administrators',2,'expert',3,'fab163e1c3ee518560b5bca5201308cc130401f27388babe21e3985a5cf7a411');
CREATE INDEX user_class_of_product ON user_class (product_id);
CREATE INDEX decision_maker_of_product ON decision_maker (product_id);
CREATE INDEX answer_of_product ON answer (product_id);
COMMIT;
