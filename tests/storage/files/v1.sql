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
INSERT INTO "answer" VALUES('9026bbd4bae779ed','9026bbd4bae779ed','recurring_price','yes',NULL,'900635abec65c458f61819d43646553598041eb9adf7fda1fdb6a698da5bd32d');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','9026bbd4bae779ed','has_customers','yes',NULL,'6d4729f0176718014850d0520b9f1ff4789d5cf252242c4c3fe2a1977a419661');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','9026bbd4bae779ed','must_connect','no',NULL,'f82ac4374cbf42690314c44b185298c6053a144d04f692259c02142692030a73');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','9026bbd4bae779ed','data_to_move','yes',NULL,'0ab4b58af1f004909a99dbc9b9e31e8aeb6dc14ddec3d92233309e37c9b2afc4');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','9026bbd4bae779ed','regulated_data','yes',NULL,'b80e2829f50a538bd757f3e6f3595b623e022022c378f1fc218d5ad2b2264ddf');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','9026bbd4bae779ed','physical_goods','no',NULL,'ed81e979430c0dadc68aabe5ef5843adcfe9704eb10db124ce1af52bc31350bf');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','9026bbd4bae779ed','seats_will_grow','unknown',NULL,'acef2763a4bc0257c1ce4450b6e19aa9189b1d74c571fe3c6f91fd527667fe8c');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','57d52c1f7a03c8f5','sold_to','outside',NULL,'75921e18b2213d48b9358d6527438bf8135468e14899ca107d48c0581fcdab41');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','57d52c1f7a03c8f5','payer','provider','heard','ce4dd4240f278015b0ba37d933f77757c07eaa294dbd375baaae6b6b5329f4dc');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','57d52c1f7a03c8f5','picker','payer_side','heard','fc511455b989072c09063840714d99afbe979c54a2e47ab76f894fb66248ba52');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','57d52c1f7a03c8f5','say','nothing','guessed','952f4b3e8249ae15c12593bdd49937590799979b2739cfc98544fa2570887a19');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','57d52c1f7a03c8f5','alternatives','several','proved','b0d365ad41d6fd88dd6e6e5329feb64f9b53b0288bfac98c8a67a21891111342');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','57d52c1f7a03c8f5','picker_uses','no',NULL,'29b0c282d5aca3c94171b33e189b7c40065c975d550248613df596f2e8a784bc');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','57d52c1f7a03c8f5','same_organisation','yes',NULL,'04aa15ab95a3079f8037a2cf34434c62c4a087c139b040965ebbb948fb181339');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','57d52c1f7a03c8f5','payer_kind','organisation','proved','c317a6baf0f2a450bdfe82c4a47bb5e960ca99222a9580a59be58e91385bda49');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','9026bbd4bae779ed','more_users','no',NULL,'aed01b1b36a35671a37a26c3f533d5a0e74c33a615bc461323dfb6587944a8eb');
INSERT INTO "answer" VALUES('9026bbd4bae779ed','9026bbd4bae779ed','others','done',NULL,'99147341fabc4c057a890a4cd08488eb6fb94bd10574024b6c67a7f4348b8f1e');
INSERT INTO "answer" VALUES('8236448981652de5','8236448981652de5','recurring_price','yes',NULL,'9c80ba719e21e0167c1672a46401480888933035a8afe819605a5de8beff1aa0');
INSERT INTO "answer" VALUES('8236448981652de5','8236448981652de5','has_customers','yes',NULL,'161dae679abbd67201de47a8202d5c8c2b60fdf23678dbbbb3f9554515ce262a');
INSERT INTO "answer" VALUES('8236448981652de5','8236448981652de5','must_connect','yes',NULL,'0988d9e193f9a699dbc83ca7194a0553629aa87239948732a6beb10fb2e2f4b7');
INSERT INTO "answer" VALUES('8236448981652de5','8236448981652de5','data_to_move','yes',NULL,'4a6093add204f22d20790f55a24c1972326d9700580b962bdd545f5adbe0c4fe');
INSERT INTO "answer" VALUES('8236448981652de5','8236448981652de5','regulated_data','yes',NULL,'50da85ac21de03770d81a186b64d4e8dbd787311b7d429c543c7af2f18a2376d');
INSERT INTO "answer" VALUES('8236448981652de5','8236448981652de5','physical_goods','no',NULL,'238ec89c3e43561e860c784bdfb30d2358634f915609f6c17a0575f8bb62ce74');
INSERT INTO "answer" VALUES('8236448981652de5','8236448981652de5','seats_will_grow','yes',NULL,'9f31fc11a98a8080b5505a5c161cc6afcb5d00221da436592a7a552c9e004a85');
INSERT INTO "answer" VALUES('8236448981652de5','35593e535729b396','sold_to','outside',NULL,'719441b673d7174ec697506a6a2c8101c440cc909241da3e368efc25f5bd7cdc');
INSERT INTO "answer" VALUES('8236448981652de5','35593e535729b396','payer','provider','proved','8b03dc7225ce17922abf5693129086415cea40fe898250d58565d9653226e4da');
INSERT INTO "answer" VALUES('8236448981652de5','35593e535729b396','picker','payer_side','heard','7719ff448a946f8294ba440c8c1f228b75979ae508be102ea04bf700d5f8f73b');
INSERT INTO "answer" VALUES('8236448981652de5','35593e535729b396','say','nothing','heard','14254ca0a525541d04a8ba59da00192c524c8fae4f4f5803253682dab65c855d');
INSERT INTO "answer" VALUES('8236448981652de5','35593e535729b396','alternatives','several','heard','5bc77f448211ced6abbb8914d226288ab7a091ed5411e37e1b4b0355b2b4728d');
INSERT INTO "answer" VALUES('8236448981652de5','35593e535729b396','picker_uses','no',NULL,'bc954e4b3df0a33e7b2e4c1b8f9c5c473d537a7bddeb29957f313cf9ba3ceb42');
INSERT INTO "answer" VALUES('8236448981652de5','35593e535729b396','same_organisation','yes',NULL,'44584c147faaf008b780a075c4351544ef8a1d8040ee96ead4169abaa2b0ff93');
INSERT INTO "answer" VALUES('8236448981652de5','35593e535729b396','payer_kind','organisation',NULL,'3d51e19dda2dabee71172d71987939db5e9d15c4a9203cddfe601828248b730e');
INSERT INTO "answer" VALUES('8236448981652de5','def276c58eacc062','sold_to','outside',NULL,'05e63f804cf20a28d093d19ea38e3c70958ec506a6561796fc1cfa26971ff147');
INSERT INTO "answer" VALUES('8236448981652de5','def276c58eacc062','payer','provider','proved','75fd3e7670509f465b807093ad8b81c6feab5fab1cc7892c35e81c53d7fa7632');
INSERT INTO "answer" VALUES('8236448981652de5','def276c58eacc062','picker','payer_side','heard','a0747243821157c7ba60b2b1f66cdb657438c984d339394cd3b7d9a9dbea2604');
INSERT INTO "answer" VALUES('8236448981652de5','def276c58eacc062','say','counts','proved','9ffc466a61db137c46e85148aa5cc512ea7d7b078cb4d4b093e1281d58abaca4');
INSERT INTO "answer" VALUES('8236448981652de5','def276c58eacc062','alternatives','several','heard','e019d34f6ce93d87f92eb6b86ff100606032aa4e322b2a9f40e1b80f07ff72df');
INSERT INTO "answer" VALUES('8236448981652de5','def276c58eacc062','picker_uses','no',NULL,'06278cdf4fa0e0d3899100a1e9b592e8ac706339b6713452954c9acc2ecfadd6');
INSERT INTO "answer" VALUES('8236448981652de5','def276c58eacc062','same_organisation','yes',NULL,'83248f1cdc68b9eac7a7f8be0291d30bec535a74fc2256225af46d2a480cb8eb');
INSERT INTO "answer" VALUES('8236448981652de5','def276c58eacc062','payer_kind','organisation',NULL,'29dfd1a60246b895067cd44fb5e8a362a884f883fee374b6266cbdcd427c89c7');
INSERT INTO "answer" VALUES('8236448981652de5','1149ff51424cab4d','sold_to','outside',NULL,'19acf781f6738b481ada5e91bfe2537f77ae428d0284febd14159630200520e2');
INSERT INTO "answer" VALUES('8236448981652de5','1149ff51424cab4d','payer','provider','proved','2090a51a9ea002602e846e2083319569524e2157ae30aeaff6ac0fab326875f8');
INSERT INTO "answer" VALUES('8236448981652de5','1149ff51424cab4d','picker','payer_side','heard','5912dd45da8b0e9bac6e2a3207f97ee03e735ee0644ccda8a6d3394a9315b028');
INSERT INTO "answer" VALUES('8236448981652de5','1149ff51424cab4d','say','counts','heard','e11fdb24ea26724d0223c3bb7a5291af2918206fb98de6ee3f5364839e0db6bd');
INSERT INTO "answer" VALUES('8236448981652de5','1149ff51424cab4d','alternatives','several','heard','fc3af2f29ba5971c9993839eb97877f6d8dc0ddf8fd7fab14c1785d0a9868d77');
INSERT INTO "answer" VALUES('8236448981652de5','1149ff51424cab4d','picker_uses','no',NULL,'952d867a91e0f8d367d82a6e57fe45f7e935c7a51606e285f7a02a1beab71613');
INSERT INTO "answer" VALUES('8236448981652de5','1149ff51424cab4d','same_organisation','yes',NULL,'a4585324b2b3ee8973815f4a524182434ee4f571109f2bdc42caab61dcdccf18');
INSERT INTO "answer" VALUES('8236448981652de5','1149ff51424cab4d','payer_kind','organisation',NULL,'5e51f101479b8f7c9c1c15727333780442ff35880547cac931d7dae07182416d');
INSERT INTO "answer" VALUES('8236448981652de5','4bf9a619ad68b430','sold_to','outside',NULL,'1d1a0eee6cab8de6572fd52df0cb4aa9d4ea9d9463172058ca78f880b078383a');
INSERT INTO "answer" VALUES('8236448981652de5','4bf9a619ad68b430','payer','provider','proved','db96034cacdb2e4277aa3122b65477a29d426d4d8b9709c0e2e0a86d92383752');
INSERT INTO "answer" VALUES('8236448981652de5','4bf9a619ad68b430','picker','payer_side','heard','8d174e405847a649694add3266423ab7336e86f08f2abd20928519e8251f081b');
INSERT INTO "answer" VALUES('8236448981652de5','4bf9a619ad68b430','say','nothing','guessed','2d7e84d5461e8ccf06e9b79eb141e5f353ac90aac63a42558051c916e9c3281d');
INSERT INTO "answer" VALUES('8236448981652de5','4bf9a619ad68b430','alternatives','several','guessed','c9e460264e0cc5209af08515af536ad46f228eb82510afddf09ac82e1f54e5e8');
INSERT INTO "answer" VALUES('8236448981652de5','4bf9a619ad68b430','picker_uses','no',NULL,'46581e6bd3f25160447296db04b3e6b054aa49cace5ed84a53054d2f61f0a4ca');
INSERT INTO "answer" VALUES('8236448981652de5','4bf9a619ad68b430','same_organisation','yes',NULL,'37faf572fcfebbd78e3312086967f34f446a9fc4fac617567f3ef6853a9c9d02');
INSERT INTO "answer" VALUES('8236448981652de5','4bf9a619ad68b430','payer_kind','organisation',NULL,'4c98a3886ca71932a9e7ae405300009f42dee4992aa94e64f4d550e44b6ddcb9');
INSERT INTO "answer" VALUES('8236448981652de5','8236448981652de5','more_users','no',NULL,'2471d521bd2271a0086d785c8a66f3813660afe9421b3de1b01bd7768ebbef7d');
INSERT INTO "answer" VALUES('8236448981652de5','8236448981652de5','others','done',NULL,'af1e1affd5b527c6eebd8866e529aac4b008d68631777779228047a8ceacc941');
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
INSERT INTO "decision_maker" VALUES('8d24fa0d4b153f03','9026bbd4bae779ed','Managing director','decider,buyer',3,'for','a contract of more than one year','500.00','heard',0,'48f4890e9e15e5d5ac9999f0564f431882b09c44918150b37ca5fcd575a57fe6');
INSERT INTO "decision_maker" VALUES('5cda4c7785625a06','9026bbd4bae779ed','Tax adviser','influencer',2,'neutral','figures that cannot be exported',NULL,'guessed',1,'5a63c978c38319bc5a540ae43810b230db91b3699d0e1cd0cfa6e2819e3b8b12');
INSERT INTO "decision_maker" VALUES('db8dfe024d3983b2','8236448981652de5','Karin Holm, head of sales','decider',3,'for','reps need longer per call than today',NULL,'heard',0,'595d28ed71f32ee74d4d97e9f7b3da127ff98d01ae7ac9caf261fa2912b6e509');
INSERT INTO "decision_maker" VALUES('24c16fa77b907b9a','8236448981652de5','Jens Falk, finance director','buyer,approver',3,'unknown','a notice period over three months','10000','guessed',1,'9d2d5f7cddce8025d411766909733841e4bb2fdf4b3cad581485e960e501783f');
INSERT INTO "decision_maker" VALUES('e30fcd882d4dd463','8236448981652de5','Rasmus Berg, IT manager','gatekeeper',2,'against','a server of their own',NULL,'guessed',2,'5549fbea5dfb4ffad9c396e5c762578c779ea0f79dae28bdb49952ccc3d12729');
INSERT INTO "decision_maker" VALUES('c1d9562c3f0afebf','8236448981652de5','Petra Lind, sales operations','initiator,influencer',2,'champion','',NULL,'proved',3,'9068ec7b43e8c336ee8b6cee890e1a8ceebcbbd228b213f0951af5503d3d8635');
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
INSERT INTO "item_state" VALUES('9026bbd4bae779ed','TRN-01',1,'Anna','2026-11-03','counted','7dba80f2a100c8475b2c1d5916e5403adec806c7694e1f3346f9d08cf2df6e7a');
INSERT INTO "item_state" VALUES('8236448981652de5','TRN-01',1,'Anna','2026-11-03','counted','88a94ace5377ebb410d788486a722d0879caa2469f3ece79288dd64b3aab7a9e');
CREATE TABLE memo (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY ("key")
)
 STRICT

;
INSERT INTO "memo" VALUES('workspace_id','92bf21125815dfd6df9c868f8a1a6855','c828d78eb3d028f432d08dc595098fe38442efcac8f715c1388aac4faf1b1819');
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
INSERT INTO "product" VALUES('9026bbd4bae779ed','CashPilot','Cash planning for firms of up to thirty people','EUR',0,1,'07e79eba693f9b8893f6af210f19fd04020e49267579a5948155849761e9f5a2');
INSERT INTO "product" VALUES('8236448981652de5','ClearDesk CRM','One list of contacts and offers for trading firms','EUR',0,1,'921fd6c7387743d7aac129dfbb185da3df1a6428dcb276b553370d2e91cb7f15');
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
INSERT INTO "user_class" VALUES('57d52c1f7a03c8f5','9026bbd4bae779ed','Secretaries',3,'beginner',0,'d668813bcae7e27d51c0477314a16f16ad9717a0022d229fc21ac711acfe3955');
INSERT INTO "user_class" VALUES('35593e535729b396','8236448981652de5','Sales reps',40,'gets_by',0,'0a676510faa9d52ab4bfef3b8b977305b8482b788a0d6b8dbe252c1b752b2723');
INSERT INTO "user_class" VALUES('def276c58eacc062','8236448981652de5','Sales managers',5,'skilled',1,'452703b9bd16a3a7f6d38e3eb19ae63c2fa6a73a18c0e208a87a0f874d0971e2');
INSERT INTO "user_class" VALUES('1149ff51424cab4d','8236448981652de5','Marketing managers',3,'expert',2,'b81b10fa6394ad03b50b37701eb046c9066f2b666166db5a8b0ac55b9e63c449');
INSERT INTO "user_class" VALUES('4bf9a619ad68b430','8236448981652de5','Administrators',2,'expert',3,'d7bab9459a2317670b7becadca03c8da6c72835d47330afdf09cac63162f344f');
CREATE INDEX user_class_of_product ON user_class (product_id);
CREATE INDEX decision_maker_of_product ON decision_maker (product_id);
CREATE INDEX answer_of_product ON answer (product_id);
COMMIT;
