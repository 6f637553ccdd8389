PRAGMA application_id = 1131761778;
PRAGMA user_version = 9;
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
INSERT INTO "answer" VALUES('e344d728d1d23e14','e344d728d1d23e14','recurring_price','yes',NULL,'c9d40a09b6dcd4381494d9742f337227923a08ff420df898f88302c355e87d4f');
INSERT INTO "answer" VALUES('e344d728d1d23e14','e344d728d1d23e14','has_customers','yes',NULL,'eda10d67c3181ee646eb2384d1af79015cdb323c26c6bab605af02583b071b76');
INSERT INTO "answer" VALUES('e344d728d1d23e14','e344d728d1d23e14','must_connect','no',NULL,'53a109ff16cd1ee946f6f0fc3e6bafbb1168678424c793227ed33551cfd98636');
INSERT INTO "answer" VALUES('e344d728d1d23e14','e344d728d1d23e14','data_to_move','yes',NULL,'11b91935d835002aba4dc845132c3832b944f780bf8dfff8eba79a86ed76280e');
INSERT INTO "answer" VALUES('e344d728d1d23e14','e344d728d1d23e14','regulated_data','yes',NULL,'7f71a0b8e51555b6f1b9d5a7c99f1422c05d5d329597f5c8c6a5b5e10570f6ae');
INSERT INTO "answer" VALUES('e344d728d1d23e14','e344d728d1d23e14','physical_goods','no',NULL,'98fd3f7d0727e9391d209f37027d8b7fe6277d98bba47d9ecf9e7d02e0773fdb');
INSERT INTO "answer" VALUES('e344d728d1d23e14','e344d728d1d23e14','seats_will_grow','unknown',NULL,'9754f8bfd187183efb66cc8c5e431c3f079e10c3055f164fdb9dd1c931cfd9ce');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','sold_to','outside',NULL,'fda7a997e14a47ea06315de33c46218cf8d00d7a5bf5b2469551c7d42f671c0e');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','payer','provider','heard','d5059d35b051946e3e4a138d715bccb50815a5183669c42df8d5a04ee839ab06');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','picker','payer_side','heard','09cc5a644682fbe74ade0de3a6bb94a2c873c0b3524e525d2c56238b11b29d99');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','say','nothing','guessed','20d8f8713ca0ed6729529b70943fa316cfaf23ab622d802bf471f58d8ec2d50f');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','alternatives','several','proved','bed72a8b7d33ba50895ad58979ec9931644baf42797187803897e8f6326e3711');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','picker_uses','no',NULL,'6c1d32942c6af6b253ef9a7213ccd2c2300d874d7809811d01a3913a3511da4b');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','same_organisation','yes',NULL,'e94b7c2d5fd0c37d4e03ded2c0fd229f0fd7513a05550b9572da5d8a6e928076');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','payer_kind','organisation','proved','2d4c55eb3a6fa8218109795dcf9e79a51b16ade235bece936ac747901788a42c');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','computers','gets_by','heard','828aec7a095a1087fb21a8775f2da061fbc6f68854683dd302de34f902d363b6');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','trade','skilled','heard','94091c0f6c0ca7ecb149c7ca1d51d9b5fa7f4c53b51910ba10acb4d4ec6dbd79');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','part','main',NULL,'2a1bcfba36711701474ae982e78678a014bbbb6eb180e0929cbb1c944fbf4171');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','frequency','weekly','proved','5dc7a68c7ce29aa3e032083d51b9ebba02cac8ad2838b7244b5023c9d4954963');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','only_they','type in the figures',NULL,'b096ff199fa965119d539bd2c11c7ed03f30577dc1cfafc31706e2b89810330f');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','who','Three people in one office','proved','88216df671b7cb852da7cdbe4c78311b3cfd85a1fb4be22a989522d3f170a7b8');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','goals','The week’s figures, right and on time',NULL,'3215ff472d04aca245565ebc3636e49c7c9a6e1d85de5973713995397f1b3d5f');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','resources','An old PC and paper lists',NULL,'465e99b002f9dd99f9e08d33867888af3ece095ac466d66343e542ae10edf4e2');
INSERT INTO "answer" VALUES('e344d728d1d23e14','adc1465b6b93e20b','environment','The telephone rings all morning',NULL,'1f52a9bce97a95067f131f71dae71d34e8acc8afa54613fd72b6f0ad7752d076');
INSERT INTO "answer" VALUES('e344d728d1d23e14','dce20e112c7eeae3','concerns','The price a month, and no surprises','heard','2d4698208fafadd5811344cdb0419352cc5221cfadc5fb2bd8504edc2e072739');
INSERT INTO "answer" VALUES('e344d728d1d23e14','dce20e112c7eeae3','triggers','A talk at the bank that went badly','guessed','8a7b6782026fa685f8ce35fa5e2b253a2f2be2addc3d33e6cc77d0590c2a6527');
INSERT INTO "answer" VALUES('e344d728d1d23e14','75dada98803c1a59','concerns','No figure typed twice','proved','ce64235a9d0bf38b7b93da2ce6d8cbc95e750e0e330ccb2d9511c570759eb2bc');
INSERT INTO "answer" VALUES('e344d728d1d23e14','e344d728d1d23e14','more_users','no',NULL,'73eae26c016e0f0093adc497b3ef55f8d765fe288e9028cd56d3570ad4c527cd');
INSERT INTO "answer" VALUES('e344d728d1d23e14','e344d728d1d23e14','others','done',NULL,'8feb09981e866085525f35bd20fda46c2f5d8628b822c648c0367db98d609fd2');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c0d9ce1dee98ca4b','recurring_price','yes',NULL,'10f0862ddd90827e49516445260c6d7da494b3af6f0f5125bfa58c4a3a9bf51b');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c0d9ce1dee98ca4b','has_customers','yes',NULL,'4c8e40af607521910e5730e2770fb93b16cfe8802d0f7f0e6613f0a17f120667');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c0d9ce1dee98ca4b','must_connect','yes',NULL,'adf7aa8fe2e64a7a96de33f312a214ebbae2fe8be588f6fbd10e0f4d8784a405');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c0d9ce1dee98ca4b','data_to_move','yes',NULL,'2e4b8280a9cb5a29b3853eedf7c0cc72fe1873b7be678420b01b5ea5ba3f2365');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c0d9ce1dee98ca4b','regulated_data','yes',NULL,'96a97fa60c7b1df4bde1f075c6a02e13b6d72c054335539dcc02760e06d4da55');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c0d9ce1dee98ca4b','physical_goods','no',NULL,'f0e38ad0d47417891861cce3046d8aa945316430736853660956683d310f90b3');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c0d9ce1dee98ca4b','seats_will_grow','yes',NULL,'2c31173a39859fbb68a574b785fc96e1dfd6ef112f170c118d855e6033d4f013');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c0d9ce1dee98ca4b','loudest_bar','40',NULL,'c60c99350f0c36ef660e8f50bbe0275ecf1b5aaa1e55b6f4613a5ee11cff0e2a');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','sold_to','outside',NULL,'029bfa6c0dcd0da61dee29d8b58ab820570d9dafab08d2b8b0339eede7d242cc');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','payer','provider','proved','09386edc18d303a5611001dd6fdf097f5a8bcf7250e274b6c60ffc990ea70804');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','picker','payer_side','heard','ecc2efa739078bd0e3e13c387dcc58e3c135e21082fcb4d8448dfe0278660abd');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','say','nothing','heard','cff20a74f5e1ce0e400ed53f1f3bb039d19e56c0fd3e24111cc206fcb8dfe053');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','alternatives','several','heard','969fbdca2b893499925b1ac6157cf9a67c5337385191ad5cc97111edca0e3761');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','picker_uses','no',NULL,'4a39b94dacee7d8d2b7b803ad0ff8aa3f3190417552697ca01601101a9b8f4f4');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','same_organisation','yes',NULL,'50811e25bbd101d1fef986265228cd9ed9491eff769abe1d8a66f4158433d6da');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','payer_kind','organisation',NULL,'c33eb9f875971cd2173d17ff7359a152d361ed0ce88b8092649a228784d1bc41');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','computers','gets_by','heard','eb65d62fdb05a514a557d32fe1221b12eeec7e770d17c61acdd59ff3896ddd78');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','trade','expert','heard','124ed1872f64583f3a7f329b125d633eaf63fba328b930250ff212de76a21d24');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','part','main','heard','ae230072c59fb1eeefcf881dfec7ff547c56c0bc845f3bdac9f04a19b35365d9');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','frequency','daily','heard','b1e50c24b7676a57f45d5c0d654f5bae2b0fcf4710360b08163d90855bb4418f');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','only_they','type in visits','heard','ddb71ef2242f3020e3c866b390d966172b7e0382e5fb4961e17b027b14df09a2');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','who','25 to 60 years old, on the road four days a week','heard','27f2fbdae4eff3447f46e0d7689a22986a7e65b53bf2b416b8393b695bb98c9e');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','goals','Six visits a day. Paid by orders, not by notes','heard','629ada06fc2fce33ccd72cdbac17ea026482aaff70e1dbb7165eebf68fe2c2b9');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','resources','A phone, a car mount, patchy network','heard','9c82eb4b5067d103d06166f69351ceeff6d5a9a9167a04a0b99cce04207d8133');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','environment','Engine noise, gloves in winter, a rival beside them','heard','f4f917bc5cec921aa42f6f08dfa4efd33dffca626459a610317b77088ac894fa');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7','voice','They grumble at the Monday meeting. The managers pass it on, mostly after the yes.','guessed','4a24d32ad04a6fdceb4e82292d72506400c017e987ba54eebada264e6e7a6477');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','sold_to','outside',NULL,'a387b5b7629c71bdb9212a9a31cb25d2db3105b163a4061ed80f66616cb5fc37');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','payer','provider','proved','0cebb2397ee1964cdbcbcbb7e005b9b32033228b5b1f89a702d9e56e370f4618');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','picker','payer_side','heard','bbd979b7a9ccea6c462e278eb259f3fc4f927f9fe40032903052d0f76a077ea5');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','say','counts','proved','b43d6d9610379d49f6ac0ca242d678267f6368e550fd276c357a590fb5059d10');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','alternatives','several','heard','9895cb97ffd020b9a274c3ccaa174edbf1fc1212e9529026e755be431536a782');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','picker_uses','no',NULL,'5628086c5be9a8ab8351ba6908dc34aed7eb612c562e60bf635c91ce3142e759');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','same_organisation','yes',NULL,'3ec0b9979be7cd6aeb614c49452d579b3043dfcc73d92fb5ad01ea9eba123a55');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','payer_kind','organisation',NULL,'ba16b48f52bc36bae473e1392d966bc4f5870b3ae05e36b7720083c099b72d9e');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','computers','skilled','heard','2aef85c3eb0ebf1f3f259be49b276a2c7440c8eddf5fb7127e3b92e527d3e12e');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','trade','expert','proved','3ea881c0e11b6053fafe7782b4322f6999f7c518539f73072edb663664198008');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','part','main','proved','e689f42c65f901ecddd7a9bb748987006430a06fd72642980cbc77e882155df2');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','frequency','daily','heard','208e7089ea6cd654fe6b39b6fd369be7fcc421049ff752d088148260905b94f0');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9','only_they','set targets',NULL,'7d3dbc5007d5e80a443ad4b5b774edd5ace830b200023f6dc65f4bbea7401f13');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','sold_to','outside',NULL,'92387cde20c9db89010da86df25e301482f18f4a95a2f063b537eaf5e13ff8f3');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','payer','provider','proved','80b361d74f7b8eadb276beab9677c11995fe27404352d295d5f294e278a8c074');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','picker','payer_side','heard','b35d1281c0768243ca0285421620ff8241b418afe6032edcbafacd93552a81a9');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','say','counts','heard','5c0be6b9d05bc6693b07aff85e0ffd6e38afa1169cb608ee13a753e766728e14');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','alternatives','several','heard','fd6a136a3e484061bc47bca1e8fc5a06556d722f20d5c364c9d4a62314bdd823');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','picker_uses','no',NULL,'62e7fc01851b9fee428d95786f575e8727974a864c22ff22147b2ee09a96a9ee');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','same_organisation','yes',NULL,'d1ac142ad50c9a5ecb9eb2d36cc546c9a9bd151134d68f8bc005e0cc71cbbd2e');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','payer_kind','organisation',NULL,'ef912f0eec28bd874bacfa03be0e5c40900f202479c00bbea0444d6f0fdecce9');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','computers','expert',NULL,'ca413368703a5666ffc2dbebcab0cff51be5e5b5873ae20b3edd6038c676bea2');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','trade','skilled',NULL,'2832b9ef53ff448273e9b4b704e81ca5d08a1b0c0ca890b81e70fe4c755c26f2');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','part','main',NULL,'cc75c45d79149d2c260b2a1486b121d087e762a6caf919d2ee65d335b0288d5b');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f','frequency','weekly',NULL,'89df2c7d6b7d90373e53e335ed4bb28a97faa4d23da2ebd769025e492115fd02');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','sold_to','outside',NULL,'687161acf028358fefceead17e8d20d76eb696aafa2632e25e53c035dabcc5df');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','payer','provider','proved','6f01cd80b16127888c0145cebf3e4c5693c532e80b8958c17ee88b9e3ca6414a');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','picker','payer_side','heard','9c5ab8e116e39b616680729c59ba50c5e1860c8275fd9d1c04e9c33ecb2ddaa1');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','say','nothing','guessed','ebbd872cb6a0044c6952bf411c7ce3261fc212a9b7ed2b8fe0b433f57c5507e3');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','alternatives','several','guessed','41cfa98626ed5728183ed9d77ee58ac53ab7f40ac1ab09dfdcd708da209e5576');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','picker_uses','no',NULL,'65a6cd525ba11caa265483c30651de9b67b04fdcbef58312e6d8a2a97ca92f9a');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','same_organisation','yes',NULL,'a164307e685594c8549138c355977db2aab961f1b24802d52a86263d0813da4a');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','payer_kind','organisation',NULL,'866c7bd840a68aa611343dc5c33289bccb6fbd361d5a60a6eb5fe4eb4ccecf0c');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','computers','expert',NULL,'3a608124be5e9942ecf0fec26a3e968d38445d873cf12d8f78550084f26c1723');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','part','tends',NULL,'d13f8bf07e9109dc1a2e4ede837b8cf24625465974dbfab25d7a6efe0d85864f');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346','frequency','weekly',NULL,'55f8261b33f5f470f373edade983ba10da05b471593121b559c107c99d82057d');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','eef5c80c2b232bf4','concerns','Lifetime cost, exit terms, a look at rivals’ size','heard','c5524203574ce1196ef88df40c1aecaa805b727637e4f6be2d26a7a057ce774b');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','eef5c80c2b232bf4','triggers','A forecast that was wrong, a rep who left with the list','heard','6467973114999070eedcd32201c5ee4e164a557907e2a0e47505904aada0f1d8');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','eef5c80c2b232bf4','channels','Trade fair in May, their tax adviser, LinkedIn','heard','a6d7b4957bf2c8e4c26d5df840a004c6564610fd71c835494c0ef716240121a0');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','eef5c80c2b232bf4','rivals','Big stand at the fair, first year at half price','proved','688b02799927845aceb246658ae4668715d59121480af62d5e1baed98c9c5b4a');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','dedb6e7dc35d70e6','concerns','The price a month','guessed','6f79b1610b69056cca37d02d84756c1dbde63e748987387e9c7029f469e355d5');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7@dedb6e7dc35d70e6','payer','user','heard','e7a9a2394f5de2dea248f8156f532d6486d04c8041f1ecec1ff20a934218d029');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7@dedb6e7dc35d70e6','picker','user','heard','d7bf18f7b1dc6f13596922e9765bd48ddaf3b22368d842eafeab88cb2f9fd4e8');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','a8d2b442b814b2e7@dedb6e7dc35d70e6','payer_kind','organisation',NULL,'cc934deec5b2633336ccd047197a9ab6375a509b7d62df4b2b1f7e274350770a');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9@dedb6e7dc35d70e6','payer','user',NULL,'af2d42f7d6b1ebb99982e0fe3a30e728eff3fa821e474a6350fca38e9de93256');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9@dedb6e7dc35d70e6','picker','user',NULL,'332c2906adf1fdf26b51cb2280428d31f5f6e35be3b76526869568b393c8e6ee');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','09a531768c1baee9@dedb6e7dc35d70e6','payer_kind','organisation',NULL,'75c517fa26092fa404006a05b726a503522b704d398d12780b106cec47870401');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f@dedb6e7dc35d70e6','payer','user',NULL,'43db6517b6adbedd128667d7946ea6bd263ea32deb8291bede3b71e6017ee665');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f@dedb6e7dc35d70e6','picker','user',NULL,'fd7cfc4decc6af6d1d36445a07f5551d11130de52b646d4ea7c8916b8756927f');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c3ed46f53b82dd9f@dedb6e7dc35d70e6','payer_kind','organisation',NULL,'9eacc07401dee1d7d2f48347dbfb2876d53cac7e341d4e0367a79c10a2999b83');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346@dedb6e7dc35d70e6','payer','user',NULL,'38d4833180559a518077059c53c12cb1a3ca78d0203449307f8485a26183bd41');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346@dedb6e7dc35d70e6','picker','user',NULL,'22e6e9f56f8c45e6fd7c35ba0d6b0f27969c4396a81606afd8086c266133ab77');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','9157fc255e873346@dedb6e7dc35d70e6','payer_kind','organisation',NULL,'fe51df0a5007cf017b41167ffc65922def33a3dbc8ae521a3d8a34db9297ec9f');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','23c4539282667bb7','concerns','One minute a visit, no second list','heard','b9267be8a6514ce9f96c0af231e53798889ed6f0f7b249df6505a459735c4fce');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','23c4539282667bb7','triggers','A new phone, a lost order, a colleague’s tip','guessed','5b216b9210196538b81304bcdac317889bed1eefedeb9c9a31f5522f98b4623f');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','23c4539282667bb7','channels','Monday meeting, the app store, car radio','guessed','b777f59f1f6359448b0c9aa7190b1d86a7c5f37acd89a3171ccc412b7ad2bc9f');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','23c4539282667bb7','rivals','Nothing at all','heard','22a7f3a1f6a4bf16444ae0541dc2781f462b3854a57349486547bb8e687b1506');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c0d9ce1dee98ca4b','more_users','no',NULL,'e5e4f7ede345bcca9cad9d5567051f30ef2ed3ca2dd5e662554aa18d1b8dade7');
INSERT INTO "answer" VALUES('c0d9ce1dee98ca4b','c0d9ce1dee98ca4b','others','done',NULL,'8a2028613566b9efe443822e335b59e27502e360c721ddca943b4a1d9d34dbed');
CREATE TABLE belief (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    fact TEXT NOT NULL,
    weight INTEGER NOT NULL,
    pass_mark TEXT NOT NULL,
    state TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "belief" VALUES('belief1','c0d9ce1dee98ca4b','The owner picks it alone','answer:a8d2b442b814b2e7:picker',3,'4 of 6 offices','open',0,'1ed26b1a91a81b6d79689ef2238966aa90f83d8c36ccdf1554a6262e4285c3dc');
CREATE TABLE benefit (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	effort INTEGER, 
	voice TEXT NOT NULL, 
	customer TEXT NOT NULL, 
	in_release INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "benefit" VALUES('b4c314dd29c99909','e344d728d1d23e14','Next month’s cash in one picture',12,'customer','Roth joinery',1,0,'b427046b85a1002dde0efa55713e90123b12fcde0020e4d5559d63e67b9947bb');
INSERT INTO "benefit" VALUES('0f1a95cbd876f358','e344d728d1d23e14','Figures come from the bank file',9,'users','',1,1,'0cf28861894be983c1082311458cfcd3f72dba8565037f98c2a609e4e499a295');
INSERT INTO "benefit" VALUES('37b9c2e8ef4417eb','e344d728d1d23e14','Export for the tax adviser',3,'nobody','',0,2,'1147a0f9d07ba87b6c9998af02caf7b9a1375637bc75820ba9ce94ed3151c505');
INSERT INTO "benefit" VALUES('659370b313565536','c0d9ce1dee98ca4b','No server of their own to run',8,'nobody','',1,0,'0d735a553b500213c49a7726b4f62fbf09b30ad36a513e8cda072154235bed43');
INSERT INTO "benefit" VALUES('17ea39ea6c08c698','c0d9ce1dee98ca4b','Month-end report in an hour',20,'customer','Nordhandel',1,1,'dea57fd82e1e3440aeeb683a65ee267d3d8eb5daf0af83008500df374041bcf0');
INSERT INTO "benefit" VALUES('8ec100b8ea0c0df6','c0d9ce1dee98ca4b','A forecast without asking around',38,'customer','Nordhandel',1,2,'4a1f2aeda41f491e639e2252e1cd5295dfe6454a033677296acbcd5ec0052c1d');
INSERT INTO "benefit" VALUES('e2565b7208703b74','c0d9ce1dee98ca4b','One clean list of contacts',24,'customer','Hafenbau',0,3,'49b93c7a547aefebf7d1a583522b452584e9b66bdaea270567f88d28185b0da6');
INSERT INTO "benefit" VALUES('1df5afead8d83247','c0d9ce1dee98ca4b','Notes typed once, not three times',10,'users','',0,4,'2619b7e2e94b7ca9e6a61133a8d3c1329a280684544a5df6a26904257e017bc8');
INSERT INTO "benefit" VALUES('3be5fae17ddfac08','c0d9ce1dee98ca4b','Works without a network',8,'users','',0,5,'3fb1e2a64ab76fc3a6c1d194df4bd8c99243c0f73c8edae8ea448520d42dcd79');
CREATE TABLE closed (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	first TEXT NOT NULL, 
	last TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "closed" VALUES('c440ac5657a2934e','c0d9ce1dee98ca4b','closed','2026-12-21','2027-01-03',0,'a966be0ab8e65c3f2631208525bb2a91e6db7e2eda198e6c536e04c1b97dfaae');
CREATE TABLE commitment (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    amount TEXT,
    due TEXT,
    note TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "commitment" VALUES('given1','c0d9ce1dee98ca4b','talk1','money','500','2026-12-01','a pilot',0,'989672a6ed2eee1eb1c09d3c3c1ed9c9cfef498b645edc13cde5f644cc8df7a3');
CREATE TABLE "conflict" (
	product_id TEXT NOT NULL, 
	source TEXT NOT NULL, 
	title TEXT NOT NULL, 
	payer_wish TEXT NOT NULL, 
	user_wish TEXT NOT NULL, 
	decision TEXT NOT NULL, 
	decided TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id, source), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "conflict" VALUES('c0d9ce1dee98ca4b','own-contacts','The contact list','IT manager: no data on private phones','Reps: every number at hand','Firm phones only, contacts stay in the app and can be wiped.','2026-11-12','f48ef6db1381b802e40ba6e3d432a3277cac49d4347cc1b227f8cd9373f3b0cc');
CREATE TABLE cost_frame (
	product_id TEXT NOT NULL, 
	base_date TEXT, 
	horizon INTEGER NOT NULL, 
	rate TEXT NOT NULL, 
	rate_for TEXT NOT NULL, 
	inflation TEXT, 
	seats TEXT NOT NULL, 
	reader_id TEXT NOT NULL, 
	valid_to TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "cost_frame" VALUES('e344d728d1d23e14','2026-12-01',5,'5','current',NULL,'3','6abdc4c7398405c3','2027-03-31','3bf0c39f4d5dc0ab25912be2b030a32683d70f7668b3b694a4a6e349206e1dc2');
INSERT INTO "cost_frame" VALUES('c0d9ce1dee98ca4b','2027-01-01',3,'8','current',NULL,'50,55,60','3c027f868bc3ed2a',NULL,'acd8ff0edefd4e35fe40195d9a3eaadedcb3741c8fe9821d353bd9c33476582f');
CREATE TABLE cost_line (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	way_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	"group" TEXT NOT NULL, 
	amount TEXT, 
	currency TEXT NOT NULL, 
	per TEXT NOT NULL, 
	repeats TEXT NOT NULL, 
	timing TEXT NOT NULL, 
	first_year INTEGER NOT NULL, 
	last_year INTEGER, 
	every INTEGER NOT NULL, 
	months INTEGER NOT NULL, 
	rise TEXT NOT NULL, 
	priced_at TEXT NOT NULL, 
	rises_from INTEGER, 
	indices TEXT NOT NULL, 
	tiers TEXT NOT NULL, 
	tier_mode TEXT NOT NULL, 
	least_seats INTEGER NOT NULL, 
	pack INTEGER NOT NULL, 
	discount TEXT NOT NULL, 
	prices TEXT NOT NULL, 
	low TEXT, 
	high TEXT, 
	basis TEXT, 
	source TEXT NOT NULL, 
	noted TEXT, 
	position INTEGER NOT NULL, 
	link TEXT, 
	to_us INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "cost_line" VALUES('3d025b411f405f56','e344d728d1d23e14','2a1a2c9532bf9f1b','Set-up and data move','one_time','1150','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','900','1600','heard','Our offer','2026-10-14',0,NULL,0,'8d588b962d79861188506fa554f08c8007326b63caca0922377f59a1bb1a0ad9');
INSERT INTO "cost_line" VALUES('4db978578292fa64','e344d728d1d23e14','2a1a2c9532bf9f1b','First training, 8 hours each','one_time','256','EUR','seat','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','128','384','guessed','8 hours at 32 euro',NULL,1,NULL,0,'3fa9d73f2fb184aac8318b59fe3185beab3f6fb255b2cfbb87d4693f214c8712');
INSERT INTO "cost_line" VALUES('1a011f5e03218f41','e344d728d1d23e14','2a1a2c9532bf9f1b','Slower first weeks','indirect','640','EUR','customer','once','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','200','1200','guessed','Half a day a week for the first six weeks',NULL,2,NULL,0,'66e2d4d8d4fb1cac3c52fa45950051689828a755532cbc4ef1edaaab89fade3e');
INSERT INTO "cost_line" VALUES('90297e32e7e8417d','e344d728d1d23e14','2a1a2c9532bf9f1b','Subscription, 3 seats','yearly','30','EUR','seat_month','yearly','end',1,NULL,1,12,'4','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Our price list of October 2026','2026-10-01',3,NULL,0,'80a0b5600b7062053ebea9fdada43b64df7478be71d9f61c5071a1dc77c364b2');
INSERT INTO "cost_line" VALUES('63f95a525887771f','e344d728d1d23e14','2a1a2c9532bf9f1b','Training newcomers','yearly','256','EUR','customer','yearly','end',2,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','0','512','guessed','One newcomer in the office a year',NULL,4,NULL,0,'99852b15262906ec7a20bbb00b266f681e00616230b3957d5846e8012e2685dc');
INSERT INTO "cost_line" VALUES('5c7c261afc214b1e','e344d728d1d23e14','2a1a2c9532bf9f1b','Their own hours, 1 a week','indirect','1472','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','1100','2200','heard','46 weeks at 32 euro; asked the secretaries','2026-11-12',5,NULL,0,'5f436aa8b2f5f5794777f108e2ab0cc5dd16000b7423709ec25e6344981853cd');
INSERT INTO "cost_line" VALUES('047960725d2efd5d','e344d728d1d23e14','2a1a2c9532bf9f1b','Leaving at the end','leaving','400','EUR','customer','once','end',5,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'guessed','Export and a month of both',NULL,6,NULL,0,'55a62426e096c22bef546b39db888b4fbab6f2bdcbd055f3ea2a50e694f0f2d3');
INSERT INTO "cost_line" VALUES('47aed4c0d18aab05','e344d728d1d23e14','e9b152d85f90d061','Their own hours, 2.5 a week','indirect','3680','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','2900','4400','heard','46 weeks at 32 euro; asked the secretaries','2026-11-12',0,NULL,0,'57c743a6d475cae5a393becdd512446a0e32c4df763a24bf134384facb111384');
INSERT INTO "cost_line" VALUES('3326ace8c41d93a7','e344d728d1d23e14','e9b152d85f90d061','Late-payment fees','yearly','420','EUR','customer','yearly','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Bank statements of 2025','2026-01-31',1,NULL,0,'e28d9ea1c08d97a4f30c91b6d5620a5fba6525243486641693363dcd86c02ebf');
INSERT INTO "cost_line" VALUES('eb6b822d06c1a347','c0d9ce1dee98ca4b','0f8493ac2a529615','Set-up and connection','one_time','9800','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Our offer of 2 November','2026-11-02',0,NULL,1,'84ea0153c566764f58625d5227bfc60b233f51a2413e00af763e96353c788d5e');
INSERT INTO "cost_line" VALUES('4f98216b979e8da3','c0d9ce1dee98ca4b','0f8493ac2a529615','Clean the contact lists and move them','one_time','4200','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','3000','7500','heard','Petra Lind, from the last move','2026-11-09',1,NULL,0,'0ce21261fe27f398cae019cf31311e245c831caa49cfcb15bec338b5b8695550');
INSERT INTO "cost_line" VALUES('ec1228b79503bbf6','c0d9ce1dee98ca4b','0f8493ac2a529615','First training, 4 hours each','one_time','132','EUR','seat','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','99','198','guessed','4 hours at 33 euro',NULL,2,NULL,0,'81d4b903ee8d5ec4edb689cf3e85250ba995e5e8b0ce11aa727510d6f3af5710');
INSERT INTO "cost_line" VALUES('bcf33076edc9754b','c0d9ce1dee98ca4b','0f8493ac2a529615','Licences','yearly',NULL,'EUR','seat_month','yearly','end',1,NULL,1,12,'5','year_one',NULL,'','25:32.00,100:27.00,:22.00','graduated',0,1,'0','current',NULL,NULL,'proved','Our offer of 2 November','2026-11-02',3,NULL,1,'477fb6948631642848eee28a493572cc96716d376a71ec36590a25f2e8e5a023');
INSERT INTO "cost_line" VALUES('bdaf4bc701ef1caf','c0d9ce1dee98ca4b','0f8493ac2a529615','Support plan','yearly','2400','EUR','customer','yearly','end',1,NULL,1,12,'5','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Our offer of 2 November','2026-11-02',4,NULL,1,'285b6e6050823aafe275da8edf3e41cacc01ec17919799a2e91512b0beb8e2c2');
INSERT INTO "cost_line" VALUES('2aa2d28d90a37e16','c0d9ce1dee98ca4b','0f8493ac2a529615','Administrator, 4 hours a week','yearly','7800','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','5200','10400','guessed','Our other customers: 3 to 5 hours',NULL,5,NULL,0,'605fa79a0d239ac07abc0dd7e344b29d5c428828e351ad411ffc39ccb984e524');
INSERT INTO "cost_line" VALUES('37878c96eac6b1b3','c0d9ce1dee98ca4b','0f8493ac2a529615','Training newcomers','yearly','1320','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','660','2640','guessed','10 people a year, 4 hours at 33 euro',NULL,6,NULL,0,'0101e171f7a16374ab16f6b0712654971d847f56d18f25bcdf25ce1cb393594e');
INSERT INTO "cost_line" VALUES('fddf8f32a26c0d44','c0d9ce1dee98ca4b','0f8493ac2a529615','Slower first weeks','indirect','11000','EUR','customer','once','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current','4000','20000','guessed','Two slow weeks for the sales reps',NULL,7,NULL,0,'55f32b6e7398ab369dd7161acf5e230b4eadf8b8fa7e5e1a34c556010560afe3');
INSERT INTO "cost_line" VALUES('103f30917cf8845b','c0d9ce1dee98ca4b','0f8493ac2a529615','Leaving at the end','leaving','4000','EUR','customer','once','end',3,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'guessed','Export, a month of both, retraining',NULL,8,NULL,0,'102a6df96902044e05bfd38722871ee635ef0292787fff302dcf24c37472b573');
INSERT INTO "cost_line" VALUES('4df7fcc38cccbc6e','c0d9ce1dee98ca4b','f9ceba86d59a671e','Set-up and connection','one_time','24000','EUR','customer','once','end',0,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'heard','Their list price, October','2026-10-20',0,NULL,0,'179b6ce7136f1235130d29cdf8bd462095cea30c2542d5872792065ee5c9d896');
INSERT INTO "cost_line" VALUES('875e34fb9722033c','c0d9ce1dee98ca4b','f9ceba86d59a671e','Licences','yearly','58','EUR','seat_month','yearly','end',1,NULL,1,12,'7','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Their list price, October','2026-10-20',1,NULL,0,'03c94ad8797ecd89eeddd5649ad2e7533e8d375db6427f0917452735a22eb4b3');
INSERT INTO "cost_line" VALUES('a1b61d62b72f59fb','c0d9ce1dee98ca4b','f9ceba86d59a671e','Administrator, 4 hours a week','yearly','13000','EUR','customer','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'guessed','Our other customers: 3 to 5 hours',NULL,2,NULL,0,'e511d6af504b519ad32e7cc6b49058ef07a8f062ba2027fc3a71bf8c269ac350');
INSERT INTO "cost_line" VALUES('a83c4061e7c039d6','c0d9ce1dee98ca4b','b734fad663e2d27e','Looking up and typing twice, 50 minutes a week','indirect','1300','EUR','seat','yearly','end',1,NULL,1,12,'3','year_one',NULL,'','','graduated',0,1,'0','current','900','1700','heard','Timed with six sales reps','2026-11-12',0,NULL,0,'46810e23405d891ff79c9177f122c9dfede119652f0fcadbe7066bb51666b81e');
INSERT INTO "cost_line" VALUES('c498e68c8bf16d02','c0d9ce1dee98ca4b','b734fad663e2d27e','Old contact database','yearly','6400','EUR','customer','yearly','end',1,NULL,1,12,'0','year_one',NULL,'','','graduated',0,1,'0','current',NULL,NULL,'proved','Invoice of 2025','2026-01-31',1,NULL,0,'ff509737c1f2b64e7bab5bff1ed5531116d9279ebb86eeccfe273831d5e31cbf');
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
	title TEXT NOT NULL, 
	side TEXT NOT NULL, 
	criteria TEXT NOT NULL, 
	budget_month INTEGER, 
	last_contact TEXT, 
	segment_id TEXT NOT NULL, 
	user_class_id TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "decision_maker" VALUES('6abdc4c7398405c3','e344d728d1d23e14','Managing director','decider,buyer',3,'for','a contract of more than one year','500.00','heard',0,'','payer','price
payback
time_to_value',10,NULL,'','','8c27b3c7c72615e19bfc91ec9bfd642677af6cc91ff37d4a4ac277bc0a571e81');
INSERT INTO "decision_maker" VALUES('cc1b67642d8eac84','e344d728d1d23e14','Tax adviser','influencer',2,'neutral','figures that cannot be exported',NULL,'guessed',1,'','payer','',NULL,NULL,'','','fc56dada7a44b4184a8c625886f4b4d225996ed1ed74838b8f5507141afaa93a');
INSERT INTO "decision_maker" VALUES('3c027f868bc3ed2a','c0d9ce1dee98ca4b','Karin Holm','decider',3,'for','reps need longer per call than today',NULL,'heard',0,'Head of sales','payer','time_to_value
quality
standing',2,'2026-11-12','','','d5f045ab73c6df953ac09e521fbcc68a49e712bae6317b7634b89a7c3abdce0a');
INSERT INTO "decision_maker" VALUES('d354a37bdd34fb15','c0d9ce1dee98ca4b','Jens Falk','buyer',3,'unknown','a notice period over three months','10000','heard',1,'Finance director','payer','lifetime_cost
contract
payback',2,'2026-11-04','','','2631657e4a42857e95f5343e7c3db151cdbe80f39176f1956d4d472bf0211bc6');
INSERT INTO "decision_maker" VALUES('3ccb1e24283fec57','c0d9ce1dee98ca4b','Rasmus Berg','gatekeeper',2,'against','a server of their own',NULL,'guessed',2,'IT manager','payer','security
fit',NULL,NULL,'','','15f0830b8562c48826418607a0c925acdf003e639bf91f79dd687d264fc89421');
INSERT INTO "decision_maker" VALUES('da7273496762882a','c0d9ce1dee98ca4b','Petra Lind','initiator,influencer',2,'champion','',NULL,'proved',3,'Sales operations','payer','support',NULL,NULL,'','','9ce3e7600dd8cd4c7835e888ddc49202896da8ab6bc5bec868425a75567d6a61');
INSERT INTO "decision_maker" VALUES('bd5c6a065c579494','c0d9ce1dee98ca4b','Tom Reyes','influencer',1,'neutral','',NULL,'guessed',4,'Outside consultant','payer','',NULL,NULL,'','','beaf50bffc1e6181a89b60a2c308d088237e5a3384de82bd400382f5783bf098');
INSERT INTO "decision_maker" VALUES('ab781a61a82e8171','c0d9ce1dee98ca4b','Ada Brandt','user',1,'for','',NULL,'proved',5,'Sales manager North','payer','',NULL,NULL,'','09a531768c1baee9','2f77cf59674a2f234e81a00e04b78942baee1491ad383b321ad257b0c8510cb2');
INSERT INTO "decision_maker" VALUES('c1e2bb53df71f566','c0d9ce1dee98ca4b','Luis Moreno','user',0,'unknown','',NULL,'guessed',6,'Speaks for the reps','payer','',NULL,NULL,'','a8d2b442b814b2e7','8fc9f1a5c6d9de9edcfb3f04d9383e2be13b1c5ea2b47a1d6aadc1bfb79ee58b');
CREATE TABLE diary_entry (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    name TEXT NOT NULL,
    person TEXT NOT NULL,
    day TEXT,
    trouble INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "diary_entry" VALUES('7a11000000000003','c0d9ce1dee98ca4b','talk1','Typed it twice','R1','2026-11-29',4,0,'dbde367694e0868fb9bef0a6256122f740ca40967c630e7c8b2e0a2ef30c489e');
CREATE TABLE experiment (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    class_id TEXT NOT NULL,
    usual TEXT,
    least TEXT,
    people_a INTEGER,
    did_a INTEGER,
    people_b INTEGER,
    did_b INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "experiment" VALUES('7a11000000000004','c0d9ce1dee98ca4b','Button at the top','',NULL,NULL,NULL,NULL,NULL,NULL,0,'a0ab9ed1a9a6346ff7420919435415d98daddec11cdaed2159ace8c662263708');
CREATE TABLE finding (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    name TEXT NOT NULL,
    quote TEXT NOT NULL,
    kind TEXT NOT NULL,
    fact TEXT NOT NULL,
    belief_id TEXT NOT NULL,
    against INTEGER NOT NULL,
    answer TEXT NOT NULL,
    theme TEXT NOT NULL,
    set_aside INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "finding" VALUES('finding1','c0d9ce1dee98ca4b','talk1','She decides herself','I decide that myself','did','answer:a8d2b442b814b2e7:picker','belief1',1,'payer_side','who decides',0,0,'d53cd6d3dd17590add9a17d1d0add6b3d6edab50ce0f55ec6d1a6b05f4560f00');
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
CREATE TABLE ladder_answer (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    price TEXT,
    buys INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "ladder_answer" VALUES('la1','e344d728d1d23e14','Practice North','28',0,0,'1f04f4a6d573baa5ba02dd22454eac842761b1d3cbcdc6307037c84389f44024');
CREATE TABLE lane (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "lane" VALUES('621b259be5e7312f','e344d728d1d23e14','payer','The boss','6abdc4c7398405c3',0,'f209cf13a86a55e92e12faa5aff0edb3ae8bddaebf3ec4304ad4c2aa6f1252cf');
INSERT INTO "lane" VALUES('690604c04aed0c0a','e344d728d1d23e14','user','Secretaries','adc1465b6b93e20b',1,'bc3f2d9ab3973da94da79529b9cb30b5c78d86d9af12ae3f67b80fef23b16d9d');
CREATE TABLE lesson (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	class_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	form TEXT NOT NULL, 
	people INTEGER, 
	group_size INTEGER NOT NULL, 
	learner_hours TEXT NOT NULL, 
	trainer_hours TEXT NOT NULL, 
	days INTEGER NOT NULL, 
	price TEXT, 
	reaction TEXT NOT NULL, 
	learning TEXT NOT NULL, 
	behaviour TEXT NOT NULL, 
	results TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "lesson" VALUES('3d57d719c0a4a644','c0d9ce1dee98ca4b','a8d2b442b814b2e7','Reps log a visit and plan the week alone','first','live',NULL,10,'3','5',-8,'240','Ask five of them after the first morning','Each logs three real visits','Share of visits logged on the same day, after 30 and 90 days','Quotes sent within two days, agreed with Karin Holm',0,'261d2667263ffdddc611945cd5f9411e7b498f24fa08230545e3e0b2c0408bb5');
INSERT INTO "lesson" VALUES('b2fee95f1cccb8a1','c0d9ce1dee98ca4b','09a531768c1baee9','Managers read the forecast without asking','first','self_paced',NULL,5,'2','0',-5,NULL,'','Each answers three questions from the forecast','','',1,'373a250d53c020a68e3ed670a74ab58fabe3991733dc00de07fc3c9e85a36140');
INSERT INTO "lesson" VALUES('d6bf963e6f4a3e31','c0d9ce1dee98ca4b','9157fc255e873346','Administrators add people and rights','first','live',NULL,10,'6','8',-14,NULL,'','Each adds a person and takes a right away','','',2,'a446ffc71a50a7966560a64ab408ea76ba125fc02fb974f7247d22f6c72b2a06');
INSERT INTO "lesson" VALUES('1659df05c887fe25','c0d9ce1dee98ca4b','a8d2b442b814b2e7','Reps who start during the year','newcomers','colleague',NULL,40,'3','0',0,NULL,'','Each logs three real visits','','',3,'8cf6ba30567f3b912385ffa168a511b2a476ae85347e8baa337873b14eff1dd2');
CREATE TABLE market (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    accounts INTEGER,
    reachable INTEGER,
    share TEXT,
    years INTEGER NOT NULL,
    seats INTEGER,
    price TEXT,
    source TEXT NOT NULL,
    basis TEXT,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "market" VALUES('mk1','e344d728d1d23e14','Small practices','dce20e112c7eeae3',4800,1200,'4.5',3,40,'24','Register, 2025','heard',0,'6b09ca1fc48e5108f56b610e171f2acf4b807d953bd7c2a5ce37fa0bc062b488');
CREATE TABLE memo (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY ("key")
)
 STRICT

;
INSERT INTO "memo" VALUES('workspace_id','eb6ad2e1fa3a53cce95cb3da5b9e47c8','87f4e90973f1bf04e637c6d5b401ac29c3b4ed46e0e512f7e171ac5c744146a0');
INSERT INTO "memo" VALUES('revision','8','0d129049838e978c16853720e49ebf5f605f8f54a7f20a7be56ffdf5283c84ea');
CREATE TABLE moment (
	product_id TEXT NOT NULL, 
	lane_id TEXT NOT NULL, 
	stage_id TEXT NOT NULL, 
	does TEXT NOT NULL, 
	touchpoint TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	thought TEXT NOT NULL, 
	emotion INTEGER, 
	hands_over TEXT NOT NULL, 
	referral INTEGER NOT NULL, 
	basis TEXT, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (lane_id, stage_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "moment" VALUES('e344d728d1d23e14','621b259be5e7312f','d4003b54741252f9','Notices the problem','talk at the bank','','',-1,'',0,'heard','22382c0fb8bf527efe14ff594603ea16ca030474d2a98fc1edf4649dfeb31a15');
INSERT INTO "moment" VALUES('e344d728d1d23e14','621b259be5e7312f','13d8528fb6ba270c','Looks around','web search','','',0,'',0,'guessed','293bd71f946beab1911ad2f480ee462ddba35a2f8152c6cb211c73ee8146104e');
INSERT INTO "moment" VALUES('e344d728d1d23e14','621b259be5e7312f','e62be3a1d1d79be8','Compares','trial account','','I want an answer in one afternoon',1,'',0,'heard','84a89ac9e8e8790b11a18f8015e718903d8f47171aab2e3b2f8b186d6558800e');
INSERT INTO "moment" VALUES('e344d728d1d23e14','621b259be5e7312f','3938e2099cb50ad1','Decides','two-page offer','','',-1,'',0,'heard','dc54bf2b4248ddda39cc8fc76d39a0a31c3d3c4ea22d955e4d73bceab21982ec');
INSERT INTO "moment" VALUES('e344d728d1d23e14','621b259be5e7312f','c205924fe9de2809','Buys and pays','invoice','','',0,'',0,'proved','b3d9f6602335af70c297cc276cc6969c2619651fe33123f0f2f72255994bbed1');
INSERT INTO "moment" VALUES('e344d728d1d23e14','621b259be5e7312f','a7a7ec49825c759a','Announces the change','staff meeting','','I say why, and hand over the log-ins',1,'the log-ins',0,'guessed','a033aee12836aec195bf0202bab4b931f7c81f7bfe9313d9f9b34769b6b89797');
INSERT INTO "moment" VALUES('e344d728d1d23e14','621b259be5e7312f','31f78dcc9aae4e84','Reads the results','monthly report','','',2,'',0,'guessed','fc7fce5fd81db0fc697b34be2cd4df683cd64c07244a8edf7eda8e14ceaa73a6');
INSERT INTO "moment" VALUES('e344d728d1d23e14','621b259be5e7312f','c0ee8b97de0d0bcb','Renews or leaves','renewal talk','','',1,'',0,'guessed','e0c22be6980084335a574256086013a5edf3bce60ed01d44b73c791cd2ce88d5');
INSERT INTO "moment" VALUES('e344d728d1d23e14','690604c04aed0c0a','d4003b54741252f9','Types figures three times','own lists','','',-2,'',0,'proved','e26c6a3a43fcb7dc1509eb8914fd68cac2908adca8d60cf9ec9884de3287f760');
INSERT INTO "moment" VALUES('e344d728d1d23e14','690604c04aed0c0a','e62be3a1d1d79be8','Fills it for the trial','trial account','','I need a week to type real figures',-1,'',0,'heard','030fadd6433b81180c290f019cd062e0159fb11a07a076847a69491cdd7bfca8');
INSERT INTO "moment" VALUES('e344d728d1d23e14','690604c04aed0c0a','a7a7ec49825c759a','Uses it the first time','staff meeting','','Who helps me when it goes wrong?',0,'',0,'guessed','10f105e5ad6968784303c57b8c7dd7cec095689f4006fecef12c684b293cbff2');
INSERT INTO "moment" VALUES('e344d728d1d23e14','690604c04aed0c0a','31f78dcc9aae4e84','Uses it every week','help line','','',1,'',0,'guessed','e6d8bde22b6553b94307632a6830158c97639ac2afb044e338d4e41390789a2d');
INSERT INTO "moment" VALUES('e344d728d1d23e14','690604c04aed0c0a','c0ee8b97de0d0bcb','Praises or grumbles','renewal talk','','Grumbling in week 3 becomes a no in month 12',1,'',0,'guessed','122a1019597f27ae1b5e80bcbe6823aee36982b8c0a70aed0aa7f2c612955a68');
CREATE TABLE need (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	class_id TEXT NOT NULL, 
	do TEXT NOT NULL, 
	result TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	strength INTEGER NOT NULL, 
	basis TEXT, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "need" VALUES('f3321bcb25b2e685','e344d728d1d23e14','adc1465b6b93e20b','type each figure only once','Friday afternoon is free','challenge',3,'proved',0,'b6bd6bae468feb6cf3bd0300e463ad036befcc64355486a790a23d4847268d26');
INSERT INTO "need" VALUES('211900381548ad3d','e344d728d1d23e14','adc1465b6b93e20b','ask somebody when a figure looks wrong','nobody is blamed later','challenge',2,'heard',1,'0aa18d3025b12dac9654e0d06f52e81cce7c5d690f06e78426df003a5e586a95');
INSERT INTO "need" VALUES('22339a47d07d1cf2','c0d9ce1dee98ca4b','a8d2b442b814b2e7','type a visit up in one minute, on the phone','the evening is free','challenge',3,'heard',0,'6e46b02e2bf73681b5e8c73a300c1bf708813750eea4561471652e4d5079f359');
INSERT INTO "need" VALUES('ab59f3f35d3a38cd','c0d9ce1dee98ca4b','a8d2b442b814b2e7','stop hunting three lists for one number','calls go out before nine','challenge',2,'proved',1,'8ad75b5652c0c63a0da7045068a413d1a8e3105586cf4849c83a348f5a2d5bca');
INSERT INTO "need" VALUES('38fd3fd441f09f31','c0d9ce1dee98ca4b','a8d2b442b814b2e7','see who is about to buy','the day starts with the right visit','aspiration',2,'heard',2,'3f8156d244de222f22b5759e1d3dbfa50bc8f1cb7aa8e5c86a4c8ab5b956387c');
INSERT INTO "need" VALUES('103b2f0d12a967e1','c0d9ce1dee98ca4b','a8d2b442b814b2e7','show a full month in one picture','the bonus talk is short','aspiration',1,'guessed',3,'9d4e9fe0822973739659a146b26670083aa4c7da0d0571041864434efc205114');
INSERT INTO "need" VALUES('7751c4559d5224c1','c0d9ce1dee98ca4b','09a531768c1baee9','know the month’s figure without asking around','the Friday call is short','challenge',3,'proved',0,'17a53bc4e38bf951f17ca8df3e3a53ac74dc0311efd9f23dcd72d17ade03c1b0');
INSERT INTO "need" VALUES('46c2f751cb9d1f9d','c0d9ce1dee98ca4b','c3ed46f53b82dd9f','write to one clean list','nobody gets two letters','challenge',2,'heard',0,'11cca47f4ad0fe80370e1b76fc09f8cee24b7d776cf902d7e08c896e5426aae8');
INSERT INTO "need" VALUES('5a9e7f2eb236a8ee','c0d9ce1dee98ca4b','9157fc255e873346','add and remove people in one place','nobody keeps access after leaving','challenge',2,'guessed',0,'5943cbf4307aa654e09eeb0e21f69a5523df1cdfd90e7e4093e14c49f426ddd7');
CREATE TABLE plan_frame (
	product_id TEXT NOT NULL, 
	start TEXT, 
	our_rate TEXT, 
	their_rate TEXT, 
	turnover TEXT NOT NULL, 
	capacity INTEGER, 
	trainers INTEGER NOT NULL, 
	trainer_days TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (product_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "plan_frame" VALUES('c0d9ce1dee98ca4b','2026-11-30','85','33','20',60,1,'11111','2d2d9e0ddf576a641af17ba232ea2d387440aa9ddcab863045744688cac1efcf');
CREATE TABLE price_answer (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    too_cheap TEXT,
    cheap TEXT,
    expensive TEXT,
    too_expensive TEXT,
    per TEXT NOT NULL,
    day TEXT,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "price_answer" VALUES('pa1','e344d728d1d23e14','Practice North','decider','dce20e112c7eeae3','10.50','20','30','40','year','2026-11-03',0,'c1133d9303df3ae7d7a8ca583770753b87c14764b96bb4be81d24ca1b6701e56');
CREATE TABLE price_frame (
    product_id TEXT NOT NULL,
    narrower INTEGER NOT NULL,
    place TEXT NOT NULL,
    year INTEGER,
    needed TEXT,
    sellers INTEGER,
    deals INTEGER,
    hash TEXT NOT NULL,
    PRIMARY KEY (product_id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "price_frame" VALUES('e344d728d1d23e14',1,'Germany',2026,'350000',2,25,'ef15737571cea94620a56379d8ea00f262d82c9f73b7b4a8ba304396f2de96f4');
CREATE TABLE price_offer (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    price TEXT,
    per TEXT NOT NULL,
    state TEXT NOT NULL,
    weight TEXT NOT NULL,
    why TEXT NOT NULL,
    member_id TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    day TEXT,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "price_offer" VALUES('po1','e344d728d1d23e14','Practice North','32','month','lost','signed','Too dear','','dce20e112c7eeae3','2026-11-04',0,'ac2137f336f1c2b63c93f6e9102e4843473d95749c9e7c174be8e95472362e59');
CREATE TABLE problem (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    severity INTEGER NOT NULL,
    talks TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "problem" VALUES('7a11000000000002','c0d9ce1dee98ca4b','Nobody finds save',3,'talk1',0,'54c0faccc09fdfec949e317623dcf858aee8470331e3ce92dd29ec1e445cc8c7');
CREATE TABLE product (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    currency TEXT NOT NULL,
    position INTEGER NOT NULL,
    questions_version INTEGER NOT NULL,
    variant_of TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT
;
INSERT INTO "product" VALUES('e344d728d1d23e14','CashPilot','Cash planning for firms of up to thirty people','EUR',0,1,'','510600b1c85947725e6dd4697f48f63007d741c64317868c289b3d48a823d966');
INSERT INTO "product" VALUES('c0d9ce1dee98ca4b','ClearDesk CRM','One list of contacts and offers for trading firms','EUR',0,1,'','3cd9783ce32cf20ac2b032d830637aa3e37cc3411b75efb019531479bbaeebd4');
CREATE TABLE reward (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    "group" TEXT NOT NULL,
    cost TEXT,
    month INTEGER,
    owner TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "reward" VALUES('rw1','e344d728d1d23e14','Breakfast','users','90',3,'Anna',0,'23f2de711b23d05840c3db87ca73819730a6ae5ce5713f0d919b7bb8bd1ef3ed');
CREATE TABLE score (
	product_id TEXT NOT NULL, 
	benefit_id TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	value INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (benefit_id, subject_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "score" VALUES('e344d728d1d23e14','b4c314dd29c99909','6abdc4c7398405c3',3,'35c3287d2330b8643d6a1f4410397567dc880266967ad382e0e7cc1175701679');
INSERT INTO "score" VALUES('e344d728d1d23e14','b4c314dd29c99909','cc1b67642d8eac84',2,'b7fc1b35254f3d5c3d7a646718e3f5f81ef41e96f3f72479806e6be046101ecc');
INSERT INTO "score" VALUES('e344d728d1d23e14','0f1a95cbd876f358','6abdc4c7398405c3',1,'636a68a1da43f35bc107104a09a624c24071c8a6ca8ef32744471aec0fdac4f4');
INSERT INTO "score" VALUES('e344d728d1d23e14','0f1a95cbd876f358','adc1465b6b93e20b',3,'2e5cebb3ef135089cff43ab8ed574fb0c61f9717fde6ea2a30c1e7db2314e6b3');
INSERT INTO "score" VALUES('e344d728d1d23e14','37b9c2e8ef4417eb','cc1b67642d8eac84',3,'21e93e2dd573cfaca4ec8ca7f577b32e347988c5203f05ebbbe478dff6a118e0');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','659370b313565536','d354a37bdd34fb15',1,'6238fedcc0bb970e0dacd67997ce0098f2724f978c763a92b6b029b145b8a28e');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','659370b313565536','3ccb1e24283fec57',3,'c7ff752fd6591e652d716062a371a96a85a6e8dcadfc9f50b81acfc153454a9f');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','17ea39ea6c08c698','3c027f868bc3ed2a',1,'73804c53758a15f747c430ff01e6879e262f7aa724e1c148ff23f37940a621d3');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','17ea39ea6c08c698','d354a37bdd34fb15',3,'6fe5cd77744ad779c40bf801880ebbbefb4af3d23ffee9e73901c8332452cf91');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','17ea39ea6c08c698','09a531768c1baee9',2,'b687e4750a803265791f729d8276e4b313e2676f7491da5026b98cb5b3d9452e');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','8ec100b8ea0c0df6','3c027f868bc3ed2a',3,'addf648520b7b21d54a90ab24aea455f307dd70ba5a9a2dace5eaa3a487bb605');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','8ec100b8ea0c0df6','d354a37bdd34fb15',1,'447e6989e9d6959fe84d55b10b8981ddd5fc232ee3cb580b1e0f72240d137bbf');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','8ec100b8ea0c0df6','09a531768c1baee9',3,'335809e75a391215552f0c5baf5f0c816170baa4f689f6f8b8fbef018be00de5');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','e2565b7208703b74','3c027f868bc3ed2a',1,'ea600a625d29b57f49826a467456ca5fbedfb8c2b0ca1893667ee3d48c57f66f');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','e2565b7208703b74','a8d2b442b814b2e7',2,'590b07abc85124daaa225fd8e94dbdfdc473139cecfffd8d23d5ac473ca5f478');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','e2565b7208703b74','09a531768c1baee9',2,'243a36c57bf4aaaaa163a4f1c54e08815b9d8d94e3471f13e8b164065dea8390');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','e2565b7208703b74','c3ed46f53b82dd9f',3,'750209e07740cd7fecc819b365fd18c04e2175cc8505bcbcaf1348cd8905b02d');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','1df5afead8d83247','a8d2b442b814b2e7',3,'d7a4729c519204b37e6889a7ccde97de220fb133cf63e393dff138d0c1102023');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','1df5afead8d83247','c3ed46f53b82dd9f',1,'880e538cff69ae6fbd7b43411a2abe4d4db9df0832c6e44559fa22f11ca14eba');
INSERT INTO "score" VALUES('c0d9ce1dee98ca4b','3be5fae17ddfac08','a8d2b442b814b2e7',2,'a7d394e20b72d78dfa3b96bea43b8167911ae7c546fb0517b6ec121b24fa9af2');
CREATE TABLE segment (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	market TEXT NOT NULL, 
	name TEXT NOT NULL, 
	size INTEGER, 
	kind TEXT NOT NULL, 
	classes TEXT NOT NULL, 
	want TEXT NOT NULL, 
	months TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "segment" VALUES('dce20e112c7eeae3','e344d728d1d23e14','customers','Firms of 5 to 20 people',800,'other','','','100000000220',0,'6611d0dbb10d443a0ca7c4fdcf23414bcfe2af360365c7abe7780ab84dcd61dc');
INSERT INTO "segment" VALUES('75dada98803c1a59','e344d728d1d23e14','users','Secretaries at month’s end',3,'other','','','211211211212',1,'2bc4784483c8a4fa11758c1d78366e4828d5f356d17067ed01c71f0986c66133');
INSERT INTO "segment" VALUES('eef5c80c2b232bf4','c0d9ce1dee98ca4b','customers','Trading firms, 20 to 100 seats',1200,'other','','','022000001000',0,'f48c8b2185895a668cfa442a85c3043ea87c4960cc5609d7a68f653ea4c1b2db');
INSERT INTO "segment" VALUES('dedb6e7dc35d70e6','c0d9ce1dee98ca4b','customers','Small shops, under 20 seats',5000,'other','','','200000000002',1,'2b0432acbecf2da26a9d4f3bbe50d3ec659e1927f5601fe2c7f50be016ae93b1');
INSERT INTO "segment" VALUES('23c4539282667bb7','c0d9ce1dee98ca4b','users','Old hands',28,'other','a8d2b442b814b2e7','want it to stay out of the way','211111110122',2,'3772fdd377a56c6367098b57c242c51b521a2b0f6769aacba7751e9e75c08a4f');
INSERT INTO "segment" VALUES('b5ea71a4c011713d','c0d9ce1dee98ca4b','users','New this year',9,'new','a8d2b442b814b2e7','want a quick start, no dead end','222111110111',3,'e8b24af4f3ba137c578e6efa804778f7ef3b4acc370a2b3347fa7a61d8920f63');
INSERT INTO "segment" VALUES('35330fde02d879fa','c0d9ce1dee98ca4b','users','Power users',3,'power','a8d2b442b814b2e7
c3ed46f53b82dd9f','want control up front','111111111111',4,'715b31c3461d7b661d545ba7412b7cef60b7bab01247d7b4a02afabd499629be');
CREATE TABLE service (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	hands TEXT NOT NULL, 
	price TEXT, 
	hours TEXT NOT NULL, 
	scope TEXT NOT NULL, 
	first TEXT, 
	last TEXT, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "service" VALUES('bf68f6c7d3737a4c','c0d9ce1dee98ca4b','Support plan','ours','200','6','Questions by mail and phone on working days, answered within four hours; no work at their place',NULL,NULL,0,'5bb24c614b85b358acb965eed6e654de9de6603b0074b59e3ca125e09221d9e6');
INSERT INTO "service" VALUES('a35842f11e97a4d4','c0d9ce1dee98ca4b','Consulting by our partner','partner','450','4','Reports and rights made to measure',NULL,NULL,1,'3851b067cc339826a91cac6db2cbed5b0281c92033047c33d04db49b2f4e2591');
INSERT INTO "service" VALUES('a6175908d2525d68','c0d9ce1dee98ca4b','Monthly talk','ours',NULL,'3','One hour with the owner on each side, and its notes','2027-01-01','2027-03-31',2,'61feb75259830678ee14cd99bb39c22bd8dd59ae7acf271a6b56f8c71bcc849b');
CREATE TABLE short_sheet (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    class_id TEXT NOT NULL,
    day TEXT,
    useful INTEGER,
    easy INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "short_sheet" VALUES('ss1','e344d728d1d23e14','A1','adc1465b6b93e20b','2026-11-07',6,5,0,'0b5fdc79c782057704a39ebca74fbf247c08292533027f6f2bd867d9ee2b0f1d');
CREATE TABLE stage (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "stage" VALUES('d4003b54741252f9','e344d728d1d23e14','Need',0,'472d1ef37ae472dc13e896cb6f3342dcc454f0a92ce33fd5bb348c040f5d674c');
INSERT INTO "stage" VALUES('13d8528fb6ba270c','e344d728d1d23e14','Search',1,'975ec93810100feebd46c0e46c3cdeeaddde90c97b48708629f63420dca52efb');
INSERT INTO "stage" VALUES('e62be3a1d1d79be8','e344d728d1d23e14','Try',2,'55dc9196555c648eedf5bba2366dc9e3a5e3020811b3a1e1a6a0d16b6789c6f6');
INSERT INTO "stage" VALUES('3938e2099cb50ad1','e344d728d1d23e14','Decide',3,'aab8ec4a1961ba8949fcf2025429c17892277c4f94bd04e5de9c68efe3f00473');
INSERT INTO "stage" VALUES('c205924fe9de2809','e344d728d1d23e14','Pay',4,'266817264234b59187b9983463bf52b5c600547849b0d3ae032b6da7307a4713');
INSERT INTO "stage" VALUES('a7a7ec49825c759a','e344d728d1d23e14','Start',5,'1c01deb86c94f347aec9539532ce8bd059db90fe9172255a0a8d70bd5d85b703');
INSERT INTO "stage" VALUES('31f78dcc9aae4e84','e344d728d1d23e14','Everyday',6,'039a8575b18a84bf15b89a8c248279176bc169acf021b8b923e4a35d441edf7b');
INSERT INTO "stage" VALUES('c0ee8b97de0d0bcb','e344d728d1d23e14','Renewal',7,'9ea3f9abdc81aebe195d78291923e8afa5fb3f286c870055e0a72f3fb6ba2581');
CREATE TABLE state (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    day TEXT,
    settled TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "state" VALUES('5e1f0a77c2d3b4a1','c0d9ce1dee98ca4b','Before the pilot','2026-11-30','',0,'90661c2ea0b1c2a5b35ef438c147e4141a2586d8b9e16f6d1627be3d2fa41075');
CREATE TABLE step (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    at TEXT NOT NULL,
    product_id TEXT NOT NULL,
    label TEXT NOT NULL,
    why TEXT NOT NULL,
    undone INTEGER NOT NULL,
    edits BLOB NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT
;
INSERT INTO "step" VALUES(1,'97293970a32aeb70','2026-11-30T09:00:00Z','c0d9ce1dee98ca4b','state kept','',0,X'789C1DC94B0A83400C00D0AB48D6234CC65FEDB2D71029318954983A62E3A294DEDDC1B77DC3001F235370EB11A3FBC12270874671F6D4751CA49A6A4270B0ED490EB6E7F5ECA5674551ED6F4CF5947FA5B7E679E89C762DECA5C5B6C4647984BE39820F6D8958561EFEE37802A4B623D1','748a3355238bdedc49302691e66324c60e4805f8c412db66504b5ba5b7c129cb');
INSERT INTO "step" VALUES(2,'b14ce9a5958b5acb','2026-11-30T09:00:00Z','c0d9ce1dee98ca4b','the line below the name','',0,X'789CA5CDB10EC2300C04D05FB13C77008981B2961521B1561D5CDB81882641763A20D47F27E21718EF9E4E378EF8B2222B57EC3E18054FC83BE959F7A2DA1F990E3376982969936151B2B3FA1386DBA5D5BEA644F66E72CD0A4BF40A2500975C89AB03656939A8398462508D24E63B8468C9716B777FEC7F48F0A025E0364D5FEA22443F','8f758b3ff191246cd01a24ed2fa1f75362dce67fa6fc58b9107ab5ab050003fb');
INSERT INTO "step" VALUES(3,'1f4352211c51db14','2026-11-30T09:00:00Z','c0d9ce1dee98ca4b','the line below the name','a talk',0,X'789CA5CDBD0AC2401004E05759B64EA160616C632B826D48B1D9DDD3C3FB91BD4B1124EFEE818F9072E6839971C48F6559B862F7452F78413E48CF7A14D5FECC749AB1C344519B0C41C9AE5ADE303C6EAD2E4B8C646B937B5208BE54C80E38A74A5C0B5092969D5A01970DAA91F8F404E72DFE91E045C1E1D69E774CE1364D3FD03D443F','7f4d591843f8603c7c40bd9ee2929d75531e976d65462a629240fd027168c311');
INSERT INTO "step" VALUES(4,'068dca2a9b379264','2026-11-30T09:00:00Z','c0d9ce1dee98ca4b','tests','',0,X'789CA592C96EC23010865FC5F2394849A00B1C7BAE7A68B9211499781246753C911720AAFAEE1D9B96DE10557DB03CFB37BFBCD9C8A0CC7B332A176461A331C5871C1DE9D88606B55CC9B6D4CB162A0DB07C6CD562278B73450EA657C59E5CCEA6C3BE079752E0941CEB3D080FEE004EF840A4F94663E4E7B6D8A464652E3373BB075555E5EFC99DFFCC62D5006C3E532F9438A0475E4C6AB2C9B9073382667B401B0378B95A64169EB233305CA5A96FA0F99EFD423BD293E8D06A2FBC3A00873CB00A1826B99A9FA9FD85392368546E6AC006375DC598FF4794F5C4EB0B0C221CB14D5423384F9623AF294B2BC6937559DFCFAA6A562F532B4791A5F9110A4E5C8103635E855CDCAED5530C81AC50CCC49F25D07896237AD543D3611F1D5C1D7577FBA8B7A31AF94FF83D7621EF4E63DAACAA0B493134D4F19665D60449FF0AC140DB2F19ADF875','a3c8063c4a2ae12cf260e1e8b70e8f3da23b7f6b8e16b621438af5969582e242');
INSERT INTO "step" VALUES(5,'73ee7c92b0ae9be4','2026-11-30T23:49:04Z','e344d728d1d23e14','new','',0,X'789CB5554D6FDB300CFD2B81CE6E61F92B1FB7F6B2DB36ACBB1545C0584C6C44961C49AE670CFBEFA3A46648DA0E6DB03517879448BDF72852F7F7AC376D8DEBAD810E59A20629939FE4D362A8DDBA156CC5302F0A31CF16828B2C475EB0842930468F68D88A27AC975023EDFB84A60335D1F284404B599A55B41551A04F939729FD68D5A294682C6D48984090FE5FF9EB21394201657DEA239680A1074E916FC3EA3C90AF066A4799669FB5714D3871D7A17A8A13356629729ED57344C09CD69DD6EBBA41E86999A7D7A54779B4336FE08F1E956D1F7DF63C7D8A387516DED97B41227962065388CEAA2BCEAFD29C0586128440F32A45F94F148374FEC005199B612251D3134DF576FB4252FD3FCECB33AFAF03E70DA9AD2373C476D738B26DBB53547BF2345E8CEF5ACF4454E7AD8A3C53AF88EA7560F6E8CE6974FB0B68DC7520E5AC7F2263DF0104EA5A0FCA919CC5224D136610EA063692B2F1CC3B6C0326DC80EB32A483B0373DA9883FDFEAC104EB1BEE5AEBD0243322E72336605B8A6074DD8C8834C7A8F129CB7AFC50969D56AE915EF232B42809BD6B1599F332B4C260BC91058A26D69A87C25307F84257B1B3474DDB9681831DCC234E6B43E289732AD65C40E5667043A7C8DE5126DF8E83F5A3833049B0364683A87951959B6AB3CC89D9E6E5F5F1B01B3D92EB769A75D04A5F58BBF763294B4FE1BED697F65D7D1988AE4F08FE7516D5DADF97FC2D0AB165EE24C14E981E150D281D2F94D2D113A6CD8D52E0E5A08A8729FB877315BC241739BF4831EB1BAD302AA7ADDFCA03F1C1C2A695AD9BD6B6C1E7BD35D84B4AC52F2DCB9C5C07CE56257D326A1AFAE4E1553814E1613994D1AA825C8779B41671E792E262E91A52F635F4F6E3D193BCDB41B215BD7308763A423238FA663E43632EE9E05B1A33FB2D8469FAE2E6FB21BB62CBF4D8B7419DB3FBF0EBE1E13702145789','740d7c3f2e7836e3ce77b014c8a2e8b47cb5129b68cd04d4d17636d034472414');
CREATE TABLE survey_answer (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    name TEXT NOT NULL,
    score INTEGER,
    role TEXT,
    class_id TEXT NOT NULL,
    why TEXT NOT NULL,
    own_choice TEXT,
    owner TEXT NOT NULL,
    called TEXT,
    cause TEXT NOT NULL,
    closed INTEGER NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "survey_answer" VALUES('sa1','e344d728d1d23e14','sr1','Practice North',3,NULL,'adc1465b6b93e20b','Slow','no','Anna','2026-11-06','Old phones',1,0,'1488d859fd080596ee7e3549d1b6ba14aa0cd2ccc870e8cd54e49e3edcbbd59c');
CREATE TABLE survey_round (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    "group" TEXT NOT NULL,
    class_id TEXT NOT NULL,
    day TEXT,
    how TEXT NOT NULL,
    asked INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "survey_round" VALUES('sr1','e344d728d1d23e14','Autumn','users','adc1465b6b93e20b','2026-11-05','By mail',20,0,'78cb1218ea14fd7660e60a701a7d3854e0f5febe9dd5e5c9622cdb841a8aaa0f');
CREATE TABLE talk (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    member_id TEXT NOT NULL,
    class_id TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    account TEXT NOT NULL,
    asker TEXT NOT NULL,
    permission INTEGER NOT NULL,
    shown TEXT NOT NULL,
    notes TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "talk" VALUES('talk1','c0d9ce1dee98ca4b','needs','2026-11-20','3c027f868bc3ed2a','','','Practice North','Anna',1,'','I decide that myself',0,'23ce807bfa9ca018029cecd852aa9c8232744145b6b86265ffd5f570c6c43e7a');
CREATE TABLE talk_part (
    product_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (talk_id, part),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "talk_part" VALUES('c0d9ce1dee98ca4b','talk1','trigger','The server stood still','398c6d18e2ea35f51859b375f1a945116d4e53bb45aaf79b50d8b9812f335f6e');
CREATE TABLE task (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	phase TEXT NOT NULL, 
	hands TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	days INTEGER NOT NULL, 
	our_hours TEXT NOT NULL, 
	their_hours TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	not_before TEXT, 
	price TEXT, 
	pass_mark TEXT NOT NULL, 
	way_back TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "task" VALUES('5e8cf8f8383559e3','c0d9ce1dee98ca4b','Name an owner on each side','prepare','theirs','Karin Holm',1,'0','2','',NULL,NULL,'','',0,'a51e1378957f97237edc5ceacdb579bc7c1ec380021c7c34bb507fcac460113b');
INSERT INTO "task" VALUES('7a2aad47b06306ef','c0d9ce1dee98ca4b','Write the plan with dates','prepare','ours','Anna',3,'6','0','5e8cf8f8383559e3',NULL,NULL,'','',1,'a1b717b68f84d0056c99660d13ef45a2ba2cf66664c090b9a6b8eaddfd897318');
INSERT INTO "task" VALUES('26b59ad439827474','c0d9ce1dee98ca4b','Papers for IT security','prepare','ours','Anna',4,'10','0','5e8cf8f8383559e3',NULL,NULL,'','',2,'c180e065657bcadc6962bb3353d3e45f16acfc375809f3fde688beb69742ea89');
INSERT INTO "task" VALUES('1695abdb35bb33d7','c0d9ce1dee98ca4b','Connect mail and calendar','build','ours','Jonas',5,'24','0','26b59ad439827474',NULL,NULL,'','',3,'457d7b8c37369362d007321adfb43c8972fe55ad3c69b36e7f3643e8d91eac28');
INSERT INTO "task" VALUES('329409fd1f3b0b1a','c0d9ce1dee98ca4b','Clean the contact list','build','theirs','Petra Lind',6,'0','20','7a2aad47b06306ef',NULL,NULL,'','',4,'b9e4b469ce9c582d713e54082d9a6567cb48f1f32aee0af9755e8b3dfadc6b64');
INSERT INTO "task" VALUES('27c1a171bf6c19ab','c0d9ce1dee98ca4b','Move the contacts','build','ours','Jonas',3,'16','0','1695abdb35bb33d7
329409fd1f3b0b1a',NULL,NULL,'','The old list stays until the counts agree',5,'c8031bc14724e04a79291bfc687602b2861c531ac03d2dfc9bad77e04ed38b2b');
INSERT INTO "task" VALUES('7966062b8cafbd29','c0d9ce1dee98ca4b','Pilot, one of every kind of user','pilot','theirs','',6,'0','16','27c1a171bf6c19ab',NULL,NULL,'All four do their three jobs without help','',6,'34fd67cb72cb996eba90f5d41a17e0ba086c5c9867b5262a4193aac4ee05d2b3');
INSERT INTO "task" VALUES('dec5b93024c524e9','c0d9ce1dee98ca4b','Settle what the pilot shows','pilot','ours','Jonas',4,'12','0','7966062b8cafbd29',NULL,NULL,'','',7,'7f001bf5d479df8d7d0f092d796780d203297d60f9390f16c2eaafef2fe4ec23');
INSERT INTO "task" VALUES('d52062d4b2675f90','c0d9ce1dee98ca4b','Go live','go_live','both','',0,'0','0','dec5b93024c524e9',NULL,NULL,'','Back to the spreadsheets within a week',8,'e4aa3e147ab56d9dbda338afbef86d820fbea93209cf2609c84a98560b9e12b1');
INSERT INTO "task" VALUES('4225b668510b57d6','c0d9ce1dee98ca4b','Extra help, two hours a day','care','ours','Jonas',14,'28','0','d52062d4b2675f90',NULL,NULL,'Three days without a question that stops somebody','',9,'b57e75e2ed8f0c63509e453560c0327f44e1aef58abc2a30e6e41e68fb2b74be');
CREATE TABLE tie (
	product_id TEXT NOT NULL, 
	from_id TEXT NOT NULL, 
	to_id TEXT NOT NULL, 
	strength INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (from_id, to_id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "tie" VALUES('e344d728d1d23e14','cc1b67642d8eac84','6abdc4c7398405c3',2,'5dd56e5563592fd565252b407f818a8d3493cc4dc89be2148873fdfe531e70bb');
INSERT INTO "tie" VALUES('c0d9ce1dee98ca4b','d354a37bdd34fb15','3c027f868bc3ed2a',2,'f62f264e57b3ff581deac2e2dfd3dda726982d8749cfedbb51baefe8676dc609');
INSERT INTO "tie" VALUES('c0d9ce1dee98ca4b','3ccb1e24283fec57','3c027f868bc3ed2a',2,'5af291920d9813dd5b11a81b89f6aae2afcbe740c00d437a2f19b9c4afa43282');
INSERT INTO "tie" VALUES('c0d9ce1dee98ca4b','3ccb1e24283fec57','d354a37bdd34fb15',1,'4e066c968e8c70ddee2b644ee75cd0085d2a250d859d0f6399a87db7c59b1cef');
INSERT INTO "tie" VALUES('c0d9ce1dee98ca4b','da7273496762882a','3c027f868bc3ed2a',2,'e0dcb8ef7646a68084904117319ce2047aa53ae2c1813c890a0dd57f35325cd5');
CREATE TABLE trial (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    talk_id TEXT NOT NULL,
    name TEXT NOT NULL,
    done TEXT NOT NULL,
    minutes INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "trial" VALUES('7a11000000000001','c0d9ce1dee98ca4b','talk1','Log a visit','helped',4,0,'b479a2ccca3efd9b07ba62ca3f74343fb747b213e3d9e4a84f3cfc1b353a5de9');
CREATE TABLE usability_sheet (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    class_id TEXT NOT NULL,
    day TEXT,
    q1 INTEGER,
    q2 INTEGER,
    q3 INTEGER,
    q4 INTEGER,
    q5 INTEGER,
    q6 INTEGER,
    q7 INTEGER,
    q8 INTEGER,
    q9 INTEGER,
    q10 INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "usability_sheet" VALUES('us1','e344d728d1d23e14','A1','adc1465b6b93e20b','2026-11-07',5,4,2,1,2,3,2,4,5,NULL,0,'ca0642c4c7413d053709fd398a73061a7c307da855e6ff875d8465e58885ad0a');
CREATE TABLE usage_figure (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    class_id TEXT NOT NULL,
    people INTEGER,
    out_of INTEGER,
    period TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "usage_figure" VALUES('7a11000000000005','c0d9ce1dee98ca4b','Swap a shift','',12,40,'2026-11',0,'0c7f25c900e302b0d3697f544b3fce76a9bf1429cce8d8cf4a1d0846a279248e');
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
INSERT INTO "user_class" VALUES('adc1465b6b93e20b','e344d728d1d23e14','Secretaries',3,'beginner',0,'259ab889021881d009896754d3beb187b1e20d0d1abb08ee28ba0b223b50bac4');
INSERT INTO "user_class" VALUES('a8d2b442b814b2e7','c0d9ce1dee98ca4b','Sales reps',40,'gets_by',0,'b3bf5c03d1222603f8ed59592c083af1535ea8834bfb6cac57c8e0379d377240');
INSERT INTO "user_class" VALUES('09a531768c1baee9','c0d9ce1dee98ca4b','Sales managers',5,'skilled',1,'04b57a043a8b744e01b85626bda9f1b927d48d7699de848df5c7649466a092a1');
INSERT INTO "user_class" VALUES('c3ed46f53b82dd9f','c0d9ce1dee98ca4b','Marketing managers',3,'expert',2,'aae8af75e0a18c0ab9c634e4c0abb2d1b2f31c71dc098f951e949cbc5e7e91d1');
INSERT INTO "user_class" VALUES('9157fc255e873346','c0d9ce1dee98ca4b','Administrators',2,'expert',3,'bcd30e7e1a2c0b7843d4b70985584888f0cfd7d004ad3e00636c4a097677e111');
CREATE TABLE way (
	id TEXT NOT NULL, 
	product_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "way" VALUES('2a1a2c9532bf9f1b','e344d728d1d23e14','ours','CashPilot',0,'a95261dca500980802feeb73ca92593adf094d1c6607186ab5654390b2dcae1d');
INSERT INTO "way" VALUES('e9b152d85f90d061','e344d728d1d23e14','as_today','Carry on as today',1,'ef2c843fca79093510284eb49ecd9a02cd3042f60d1a22f0bc6d22750a2f9ec5');
INSERT INTO "way" VALUES('0f8493ac2a529615','c0d9ce1dee98ca4b','ours','ClearDesk CRM',0,'985007285734988bab4129ba8fb2b9e0d171ce43e12f3eecab42d2f19f4dd150');
INSERT INTO "way" VALUES('f9ceba86d59a671e','c0d9ce1dee98ca4b','rival','Large suite',1,'f7d477b68ff98bebb488b106895c100f2ffc89a1dddd47fefaac99a7d6ac16e9');
INSERT INTO "way" VALUES('b734fad663e2d27e','c0d9ce1dee98ca4b','as_today','Carry on with spreadsheets',2,'3e1c657d80421cadcd9c736389492cd9aa74b499e225fb0616f5f9dc98aee14f');
CREATE TABLE worth (
    id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    segment_id TEXT NOT NULL,
    monthly TEXT,
    margin TEXT,
    churn TEXT,
    rate TEXT,
    spent TEXT,
    won INTEGER,
    position INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(product_id) REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT
;
INSERT INTO "worth" VALUES('cw1','e344d728d1d23e14','Small practices','dce20e112c7eeae3','500','75','2.5','12','6000',9,0,'5d9fdbd6873b31115428da5a5467d802c49ee138015e4c024d9958f806489314');
CREATE INDEX answer_of_product ON answer (product_id);
CREATE INDEX benefit_of_product ON benefit (product_id);
CREATE INDEX closed_of_product ON closed (product_id);
CREATE INDEX cost_line_of_product ON cost_line (product_id);
CREATE INDEX decision_maker_of_product ON decision_maker (product_id);
CREATE INDEX lane_of_product ON lane (product_id);
CREATE INDEX lesson_of_product ON lesson (product_id);
CREATE INDEX moment_of_product ON moment (product_id);
CREATE INDEX need_of_product ON need (product_id);
CREATE INDEX score_of_product ON score (product_id);
CREATE INDEX segment_of_product ON segment (product_id);
CREATE INDEX service_of_product ON service (product_id);
CREATE INDEX stage_of_product ON stage (product_id);
CREATE INDEX task_of_product ON task (product_id);
CREATE INDEX tie_of_product ON tie (product_id);
CREATE INDEX user_class_of_product ON user_class (product_id);
CREATE INDEX way_of_product ON way (product_id);
CREATE INDEX belief_of_product ON belief (product_id);
CREATE INDEX talk_of_product ON talk (product_id);
CREATE INDEX finding_of_product ON finding (product_id);
CREATE INDEX commitment_of_product ON commitment (product_id);
CREATE INDEX state_of_product ON state (product_id);
CREATE INDEX talk_part_of_product ON talk_part (product_id);
CREATE INDEX trial_of_product ON trial (product_id);
CREATE INDEX problem_of_product ON problem (product_id);
CREATE INDEX diary_entry_of_product ON diary_entry (product_id);
CREATE INDEX experiment_of_product ON experiment (product_id);
CREATE INDEX usage_figure_of_product ON usage_figure (product_id);
CREATE INDEX price_answer_of_product ON price_answer (product_id);
CREATE INDEX ladder_answer_of_product ON ladder_answer (product_id);
CREATE INDEX price_offer_of_product ON price_offer (product_id);
CREATE INDEX market_of_product ON market (product_id);
CREATE INDEX worth_of_product ON worth (product_id);
CREATE INDEX survey_round_of_product ON survey_round (product_id);
CREATE INDEX survey_answer_of_product ON survey_answer (product_id);
CREATE INDEX usability_sheet_of_product ON usability_sheet (product_id);
CREATE INDEX short_sheet_of_product ON short_sheet (product_id);
CREATE INDEX reward_of_product ON reward (product_id);
COMMIT;
